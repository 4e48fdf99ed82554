import type { ReadinessCheck, ReadinessCheckId, ReadinessStatus } from './readiness';

/** The way from nothing to being told of anomalies, in the order in which it is gone. */
export const WALK_STEP_IDS = [
  'data',
  'license',
  'privileges',
  'memory',
  'goal',
  'results',
  'notifications',
] as const;

export type WalkStepId = (typeof WALK_STEP_IDS)[number];

/**
 * - `done`: nothing is left to do
 * - `attention`: it goes on, but something is not as it should be, or not yet
 * - `blocked`: nobody gets past it until something is done here
 * - `unknown`: a check could not be made
 * - `waiting`: not done, and cannot be before an earlier step that is blocked
 */
export type WalkStepStatus = 'done' | 'attention' | 'blocked' | 'unknown' | 'waiting';

export interface WalkStep {
  id: WalkStepId;
  status: WalkStepStatus;
  /** As far as the answer has them. */
  checks: ReadinessCheck[];
  /** Of a step that waits: the one that blocks it. */
  after?: WalkStepId;
}

const CHECKS: Record<WalkStepId, readonly ReadinessCheckId[]> = {
  data: ['data', 'index_read'],
  license: ['license'],
  privileges: ['ml_available', 'ml_view', 'ml_activate'],
  memory: ['ml_memory'],
  goal: ['jobs'],
  results: ['results'],
  notifications: ['rules_package', 'notifications'],
};

/** The steps that can only be taken once those before them are; the first four can be taken in any order. */
const LATER: ReadonlySet<WalkStepId> = new Set(['goal', 'results', 'notifications']);

/** Without these ML tells nobody how it is with the rest. */
const TELLING: ReadonlySet<WalkStepId> = new Set(['license', 'privileges']);

/** The steps with what their checks say, in their order; one without any check is unknown. */
export function readinessWalk(checks: readonly ReadinessCheck[]): WalkStep[] {
  const blocked = new Set<WalkStepId>();
  return WALK_STEP_IDS.map((id) => {
    const itsChecks = CHECKS[id].flatMap((checkId) => checks.filter((check) => check.id === checkId));
    const own = statusOf(itsChecks);
    const after = waitsFor(id, own, blocked);
    if (after !== undefined) return { id, status: 'waiting', checks: itsChecks, after };
    if (own === 'blocked') blocked.add(id);
    return { id, status: own, checks: itsChecks };
  });
}

/** The first step that nobody gets past; undefined if there is none. */
export function firstBlocking(steps: readonly WalkStep[]): WalkStep | undefined {
  return steps.find(({ status }) => status === 'blocked');
}

/** Where somebody stands: the first step that blocks, else the first that is not done; undefined at the end of the way. */
export function presentStep(steps: readonly WalkStep[]): WalkStep | undefined {
  return firstBlocking(steps) ?? steps.find(({ status }) => status !== 'done');
}

function waitsFor(
  id: WalkStepId,
  own: WalkStepStatus,
  blocked: ReadonlySet<WalkStepId>
): WalkStepId | undefined {
  const earlier = [...blocked];
  if (LATER.has(id)) return own === 'done' ? undefined : earlier[0];
  return own === 'unknown' ? earlier.find((step) => TELLING.has(step)) : undefined;
}

function statusOf(checks: readonly ReadinessCheck[]): WalkStepStatus {
  const has = (wanted: ReadinessStatus) => checks.some(({ status }) => status === wanted);
  if (has('blocked')) return 'blocked';
  if (has('unknown') || checks.length === 0) return 'unknown';
  return has('warning') ? 'attention' : 'done';
}
