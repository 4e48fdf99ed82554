import {
  installedInput,
  installedMap,
  jobToPlan,
  LOOKBACK_START_MS,
  MEGABYTES,
  memoryFacts,
  PLAN_JOB_ID,
  PLAN_NOW_MS,
  planInput,
} from '../testing/plan_input_fixture';
import { DAY_MS } from '../constants';
import type { PlannedJob } from './activation_plan';
import { buildActivationPlan } from './build_activation_plan';
import type { ActivationPlanInput, InstalledJobInput } from './plan_input';

const DATAFEED_ID = `datafeed-${PLAN_JOB_ID}`;

function planOne(changes: Partial<ActivationPlanInput>): PlannedJob {
  const [job] = buildActivationPlan(planInput(changes)).jobs;
  if (!job) throw new Error('nothing is planned');
  return job;
}

describe('an installed job', () => {
  const start = (startMs = LOOKBACK_START_MS) => ({
    kind: 'start',
    jobId: PLAN_JOB_ID,
    datafeedId: 'feed-of-mine',
    startMs,
  });
  const stop = { kind: 'stop', jobId: PLAN_JOB_ID, datafeedId: 'feed-of-mine' };
  const close = { kind: 'close', jobId: PLAN_JOB_ID };
  const update = (indices: string[]) => ({
    kind: 'update_datafeed',
    jobId: PLAN_JOB_ID,
    datafeedId: 'feed-of-mine',
    indices,
  });
  const createDatafeed = expect.objectContaining({ kind: 'create', creates: 'datafeed' });
  const deleteDatafeed = { kind: 'delete_datafeed', jobId: PLAN_JOB_ID, datafeedId: DATAFEED_ID };
  const others = { indices: ['winlogbeat-*'] };
  const changed = { chosenIndices: ['logs-*'], changeIndices: new Set([PLAN_JOB_ID]) };
  const running = { jobState: 'opened', datafeedState: 'started' };
  const fourDaysAgo = PLAN_NOW_MS - 4 * DAY_MS;
  const longAgo = PLAN_NOW_MS - 30 * DAY_MS;

  /** Per row: how it is, what else is asked, actions with their undo, codes of notes. */
  it.each<[string, Partial<InstalledJobInput>, Partial<ActivationPlanInput>, unknown[], string[]]>([
    ['runs', running, {}, [], ['already_running']],
    ['is starting', { jobState: 'opening', datafeedState: 'starting' }, {}, [], ['already_running']],
    ['rests', {}, {}, [[start(), stop, close]], ['already_installed']],
    [
      'stopped within the look-back',
      { latestRecordMs: fourDaysAgo },
      {},
      [[start(fourDaysAgo), stop, close]],
      ['already_installed', 'resumes'],
    ],
    [
      'stopped before the look-back',
      { latestRecordMs: longAgo },
      {},
      [[start(), stop, close]],
      ['already_installed', 'gap'],
    ],
    ['is open and not fed', { jobState: 'opened' }, {}, [[start(), stop]], ['already_installed']],
    ['is opening and not fed', { jobState: 'opening' }, {}, [[start(), stop]], ['already_installed']],
    [
      'is open while its datafeed stops',
      { jobState: 'opened', datafeedState: 'stopping' },
      {},
      [[stop], [start(), stop]],
      ['already_installed'],
    ],
    ['is closing', { jobState: 'closing' }, {}, [[close], [start(), stop, close]], ['already_installed']],
    [
      'failed',
      { jobState: 'failed', message: 'out of memory' },
      {},
      [[close], [start(), stop, close]],
      ['already_installed', 'failed_reopened'],
    ],
    [
      'failed while it was fed',
      { jobState: 'failed', datafeedState: 'started' },
      {},
      [[stop], [close], [start(), stop, close]],
      ['already_installed', 'failed_reopened'],
    ],
    [
      'has no datafeed',
      { hasDatafeed: false, datafeedId: undefined, datafeedState: undefined, indices: [] },
      {},
      [
        [createDatafeed, deleteDatafeed],
        [{ ...start(), datafeedId: DATAFEED_ID }, { ...stop, datafeedId: DATAFEED_ID }, close],
      ],
      ['already_installed', 'datafeed_created'],
    ],
    [
      'waits for a node',
      { ...running, jobState: 'opening', waitingForNode: true },
      {},
      [],
      ['waits_for_node'],
    ],
    [
      'waits for a node and is not fed',
      { jobState: 'opening', waitingForNode: true },
      {},
      [[start(), stop]],
      ['already_installed', 'waits_for_node'],
    ],
    [
      'closed by itself',
      { documents: 0, finishedMs: 5, maxEmptySearches: 10 },
      {},
      [[start(), stop, close]],
      ['already_installed', 'stopped_by_itself'],
    ],
    ['reads other indices than its module says', { ...running, ...others }, {}, [], ['already_running']],
    [
      'reads other indices than those chosen',
      { ...running, ...others },
      { chosenIndices: ['logs-*'] },
      [],
      ['already_running', 'other_indices'],
    ],
    [
      'rests and is to read others',
      others,
      changed,
      [
        [update(['logs-*']), update(['winlogbeat-*'])],
        [start(), stop, close],
      ],
      ['already_installed', 'indices_changed'],
    ],
    [
      'runs and is to read others',
      { ...running, ...others, latestRecordMs: longAgo },
      changed,
      [
        [stop, start(longAgo)],
        [update(['logs-*']), update(['winlogbeat-*'])],
        [start(), stop],
      ],
      ['indices_changed', 'gap'],
    ],
    [
      'failed and is to read others',
      { ...others, jobState: 'failed' },
      changed,
      [[close], [update(['logs-*']), update(['winlogbeat-*'])], [start(), stop, close]],
      ['already_installed', 'failed_reopened', 'indices_changed'],
    ],
    [
      'reads the chosen indices in another order',
      { ...running, indices: ['b', 'a', 'b'] },
      { ...changed, chosenIndices: ['a', 'b'], jobs: [jobToPlan({}, ['a', 'b'])] },
      [],
      ['already_running'],
    ],
  ])('that %s', (_name, parts, changes, steps, codes) => {
    const installed = installedMap(installedInput(parts));
    const job = planOne({ installed, ...changes });
    expect(job.steps.map(({ action, undo }) => [action, ...undo])).toEqual(steps);
    expect(job.notes.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['job_blocked', { blockedBy: 'delete' }, {}, { by: 'delete' }],
    ['job_blocked', { jobState: 'resetting' }, {}, { by: 'resetting' }],
    [
      'id_taken',
      {
        analysisConfig: {
          detectors: [{ function: 'high_sum', field_name: 'bytes', over_field_name: 'user' }],
        },
      },
      {},
      { detectors: ['high_sum(bytes) over user'] },
    ],
    ['no_datafeed', { hasDatafeed: false }, { jobs: [jobToPlan({}, ['logs-*'], [])] }, {}],
    ['no_index_pattern', { hasDatafeed: false }, { jobs: [jobToPlan({}, [])] }, {}],
    ['indices_forbidden', { hasDatafeed: false }, { forbiddenPatterns: ['logs-*'] }, { indices: ['logs-*'] }],
    ['indices_forbidden', others, { ...changed, forbiddenPatterns: ['logs-*'] }, { indices: ['logs-*'] }],
    [
      'too_large_for_node',
      {},
      { memory: memoryFacts({ limits: { largestBytes: 63 * MEGABYTES } }) },
      { limitBytes: 64 * MEGABYTES, largestBytes: 63 * MEGABYTES },
    ],
  ])('is not touched: %s', (code, parts, changes, details) => {
    const job = planOne({ installed: installedMap(installedInput(parts)), ...changes });
    expect(job).toMatchObject({ steps: [], chargedBytes: 0 });
    expect(job.notes).toEqual([{ code, blocks: true, ...details }]);
  });

  it.each([
    ['is started although its old indices are forbidden', {}, { forbiddenPatterns: ['logs-*'] }],
    [
      'stays open although it is too large',
      running,
      { memory: memoryFacts({ limits: { largestBytes: 1 } }) },
    ],
  ])('%s', (_name, parts, changes) => {
    const job = planOne({ installed: installedMap(installedInput(parts)), ...changes });
    expect(job.notes.filter(({ blocks }) => blocks)).toEqual([]);
  });

  it('keeps its own datafeed, limit and indices, and the plan remembers how it was', () => {
    const { indices } = others;
    expect(planOne({ installed: installedMap(installedInput(others)) })).toMatchObject({
      datafeedId: 'feed-of-mine',
      indices,
      memoryBytes: 64 * MEGABYTES,
      chargedBytes: 74 * MEGABYTES,
      before: {
        installed: true,
        jobState: 'closed',
        datafeedState: 'stopped',
        datafeedId: 'feed-of-mine',
        indices,
      },
    });
  });

  it.each([
    ['opened', false, 0],
    ['opening', false, 0],
    ['opening', true, 74],
    ['closing', false, 0],
    ['closed', false, 74],
    ['failed', false, 74],
  ])('that is %s (waits: %p) is charged %p MB more', (jobState, waitingForNode, megabytes) => {
    const installed = installedMap(installedInput({ jobState, waitingForNode }));
    expect(planOne({ installed }).chargedBytes).toBe(megabytes * MEGABYTES);
  });

  it('says when data last came to a job that closed by itself', () => {
    const parts = { documents: 0, finishedMs: 9, maxEmptySearches: 10, lastDataMs: 7 };
    expect(planOne({ installed: installedMap(installedInput(parts)) }).notes).toContainEqual({
      code: 'stopped_by_itself',
      blocks: false,
      emptySearches: 10,
      lastDataMs: 7,
    });
  });
});
