import fc from 'fast-check';

import type { ReadinessCheck } from './readiness';
import {
  firstBlocking,
  presentStep,
  readinessWalk,
  WALK_STEP_IDS,
  type WalkStep,
  type WalkStepStatus,
} from './readiness_walk';

const FAILURE = { cause: 'license', detail: 'no' } as const;

const ALL_WELL: ReadinessCheck[] = [
  { id: 'license', status: 'ok', type: 'trial' },
  { id: 'ml_available', status: 'ok' },
  { id: 'ml_view', status: 'ok' },
  { id: 'ml_activate', status: 'ok' },
  { id: 'index_read', status: 'ok', patterns: ['logs-*'] },
  { id: 'ml_memory', status: 'ok', totalBytes: 2, usedBytes: 1 },
  { id: 'data', status: 'ok', sources: 1, documents: 7 },
  { id: 'rules_package', status: 'ok', mlRules: 106 },
  { id: 'jobs', status: 'ok', active: 1, installed: 2 },
  { id: 'results', status: 'ok', jobs: 1, latestResultMs: 5 },
  { id: 'notifications', status: 'ok', detectionRules: 1, anomalyRules: 0, healthRules: 0, connectors: 0 },
];

const NO_JOBS: ReadinessCheck[] = [
  { id: 'jobs', status: 'blocked', active: 0, installed: 0 },
  { id: 'results', status: 'blocked' },
  {
    id: 'notifications',
    status: 'warning',
    detectionRules: 0,
    anomalyRules: 0,
    healthRules: 0,
    connectors: 0,
  },
];

const LOOK_BACK: ReadinessCheck = { id: 'results', status: 'warning', why: 'reading_past', jobs: 1 };

function unknown(...ids: Array<ReadinessCheck['id']>): ReadinessCheck[] {
  return ids.map((id) => ({ id, status: 'unknown', failure: FAILURE }));
}

/** All is well but for these checks. */
function walkWith(...changes: ReadinessCheck[]) {
  const changed = new Map(changes.map((check) => [check.id, check]));
  return readinessWalk(ALL_WELL.map((check) => changed.get(check.id) ?? check));
}

const LETTERS: Record<WalkStepStatus, string> = {
  done: 'd',
  attention: 'a',
  blocked: 'B',
  unknown: '?',
  waiting: 'w',
};

it.each<[string, ReadinessCheck[], string, string | undefined]>([
  ['all is well', [], 'ddddddd', undefined],
  ['nothing is installed', NO_JOBS, 'ddddBww', 'goal'],
  [
    'there is no data',
    [{ id: 'data', status: 'blocked', lookbackDays: 14, patterns: ['logs-*'] }, ...NO_JOBS],
    'Bdddwww',
    'data',
  ],
  [
    'the data may not be read',
    [{ id: 'index_read', status: 'blocked', patterns: ['logs-*'], missing: ['logs-*'] }, ...NO_JOBS],
    'Bdddwww',
    'data',
  ],
  [
    'there is neither data nor a node',
    [
      { id: 'data', status: 'blocked', lookbackDays: 14, patterns: ['logs-*'] },
      { id: 'ml_memory', status: 'blocked', totalBytes: 0, usedBytes: 0 },
      ...NO_JOBS,
    ],
    'BddBwww',
    'data',
  ],
  [
    'there is no data, and nobody tells of memory',
    [{ id: 'data', status: 'blocked', lookbackDays: 14, patterns: [] }, ...unknown('ml_memory'), ...NO_JOBS],
    'Bdd?www',
    'data',
  ],
  [
    'the licence is too low',
    [
      { id: 'license', status: 'blocked', type: 'basic', expired: false },
      ...unknown('ml_view', 'ml_activate', 'ml_memory', 'jobs', 'results', 'notifications'),
    ],
    'dBwwwww',
    'license',
  ],
  [
    'ML is hidden in the space',
    [
      { id: 'ml_available', status: 'blocked', why: 'hidden_in_space' },
      ...unknown('ml_view', 'ml_activate', 'ml_memory'),
      ...NO_JOBS,
    ],
    'ddBwwww',
    'privileges',
  ],
  [
    'the user may only look at what others set up',
    [{ id: 'ml_activate', status: 'blocked', missing: [] }],
    'ddBdddd',
    'privileges',
  ],
  [
    'there is no node',
    [{ id: 'ml_memory', status: 'blocked', totalBytes: 0, usedBytes: 0 }, ...NO_JOBS],
    'dddBwww',
    'memory',
  ],
  ['the past is read', [LOOK_BACK], 'dddddad', undefined],
  [
    'all jobs stand still, with results from before',
    [{ id: 'jobs', status: 'blocked', active: 0, installed: 2 }],
    'ddddBdd',
    'goal',
  ],
  ['rights are not known', unknown('ml_view'), 'dd?dddd', undefined],
])('where %s', (_, changes, expected, blocking) => {
  const steps = walkWith(...changes);
  expect(steps.map(({ id }) => id)).toEqual(WALK_STEP_IDS);
  expect(steps.map(({ status }) => LETTERS[status]).join('')).toBe(expected);
  expect(firstBlocking(steps)?.id).toBe(blocking);
});

it('knows nothing of steps that the answer leaves out', () => {
  expect(readinessWalk([]).every(({ status }) => status === 'unknown')).toBe(true);
});

it('puts every check into one step', () => {
  const ids = walkWith().flatMap(({ checks }) => checks.map(({ id }) => id));
  expect(ids.sort()).toEqual(ALL_WELL.map(({ id }) => id).sort());
});

it.each<[string, ReadinessCheck[], string | undefined]>([
  [
    'at what blocks',
    [LOOK_BACK, { id: 'ml_memory', status: 'blocked', totalBytes: 0, usedBytes: 0 }],
    'memory',
  ],
  ['at what is under way where nothing blocks', [LOOK_BACK], 'results'],
  ['nowhere at the end', [], undefined],
])('somebody stands %s', (_, changes, expected) => {
  expect(presentStep(walkWith(...changes))?.id).toBe(expected);
});

it.each<[string, ReadinessCheck[], string, string]>([
  [
    'the license, not the data that is missing too',
    [
      { id: 'data', status: 'blocked', lookbackDays: 14, patterns: [] },
      { id: 'license', status: 'blocked', type: 'basic', expired: false },
      ...unknown('ml_view', 'ml_activate'),
    ],
    'privileges',
    'license',
  ],
  [
    'the first of those that block',
    [
      { id: 'data', status: 'blocked', lookbackDays: 14, patterns: [] },
      { id: 'ml_memory', status: 'blocked', totalBytes: 0, usedBytes: 0 },
      ...NO_JOBS,
    ],
    'results',
    'data',
  ],
])('waits for %s', (_, changes, id, after) => {
  const step = walkWith(...changes).find((each) => each.id === id);
  expect(step).toMatchObject({ status: 'waiting', after });
});

/** The statuses that each check can have. */
const STATUSES: Record<ReadinessCheck['id'], ReadinessCheck[]> = {
  license: [
    { id: 'license', status: 'ok', type: 'trial' },
    { id: 'license', status: 'blocked', type: 'basic', expired: false },
  ],
  ml_available: [
    { id: 'ml_available', status: 'ok' },
    { id: 'ml_available', status: 'blocked', why: 'upgrade_mode' },
  ],
  ml_view: [
    { id: 'ml_view', status: 'ok' },
    { id: 'ml_view', status: 'blocked' },
  ],
  ml_activate: [
    { id: 'ml_activate', status: 'ok' },
    { id: 'ml_activate', status: 'blocked', missing: [] },
  ],
  index_read: [
    { id: 'index_read', status: 'ok', patterns: [] },
    { id: 'index_read', status: 'warning', patterns: [], missing: [] },
    { id: 'index_read', status: 'blocked', patterns: [], missing: [] },
  ],
  ml_memory: [
    { id: 'ml_memory', status: 'ok', totalBytes: 2, usedBytes: 1 },
    { id: 'ml_memory', status: 'warning', totalBytes: 2, usedBytes: 2 },
    { id: 'ml_memory', status: 'blocked', totalBytes: 0, usedBytes: 0 },
  ],
  data: [
    { id: 'data', status: 'ok', sources: 1, documents: 1 },
    { id: 'data', status: 'blocked', lookbackDays: 14, patterns: [] },
  ],
  rules_package: [
    { id: 'rules_package', status: 'ok', mlRules: 1 },
    { id: 'rules_package', status: 'warning' },
  ],
  jobs: [
    { id: 'jobs', status: 'ok', active: 1, installed: 1 },
    { id: 'jobs', status: 'warning', active: 0, installed: 1 },
    { id: 'jobs', status: 'blocked', active: 0, installed: 0 },
  ],
  results: [
    { id: 'results', status: 'ok', jobs: 1, latestResultMs: 1 },
    LOOK_BACK,
    { id: 'results', status: 'blocked' },
  ],
  notifications: ALL_WELL.concat(NO_JOBS).filter(({ id }) => id === 'notifications'),
};

describe('whatever the checks say', () => {
  const anyChecks = fc
    .tuple(...ALL_WELL.map(({ id }) => fc.constantFrom<ReadinessCheck[]>(...STATUSES[id], ...unknown(id))))
    // An answer may lack one.
    .chain((checks) => fc.shuffledSubarray(checks, { minLength: checks.length - 1 }));

  const forAll = (holds: (steps: readonly WalkStep[]) => void) =>
    fc.assert(
      fc.property(anyChecks, (checks) => holds(readinessWalk(checks))),
      { numRuns: 2000 }
    );

  it('somebody stands at one step that is not done, or all are', () => {
    forAll((steps) => {
      const present = presentStep(steps);
      expect(present === undefined).toBe(steps.every(({ status }) => status === 'done'));
      if (present === undefined) return;
      expect(['attention', 'blocked', 'unknown']).toContain(present.status);
      const before = steps.slice(0, steps.indexOf(present)).map(({ status }) => status);
      expect(before).not.toContain(present.status === 'blocked' ? 'blocked' : 'attention');
      if (present.status !== 'blocked') expect(before.every((status) => status === 'done')).toBe(true);
    });
  });

  it('a step is done only if its checks are well, and blocks only if one of them does', () => {
    forAll((steps) => {
      for (const { status, checks } of steps) {
        const own = checks.map((check) => check.status);
        if (status === 'done') expect([...new Set(own)]).toEqual(['ok']);
        if (status === 'blocked') expect(own).toContain('blocked');
        if (own.includes('blocked')) expect(['blocked', 'waiting']).toContain(status);
        if (own.includes('unknown')) expect(['blocked', 'unknown', 'waiting']).toContain(status);
      }
    });
  });

  it('a step waits only for one before it that blocks', () => {
    forAll((steps) => {
      steps.forEach(({ status, after }, at) => {
        expect(after === undefined).toBe(status !== 'waiting');
        if (after === undefined) return;
        const before = steps.slice(0, at).find(({ id }) => id === after);
        expect(before?.status).toBe('blocked');
      });
    });
  });
});
