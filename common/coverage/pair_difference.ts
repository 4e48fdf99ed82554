import type { CoverageMode } from './coverage_mode';
import type { ChangeKind } from './coverage_change';
import type { SnapshotJob, SnapshotPair } from './coverage_snapshot';
import type { CoverageState } from './coverage_state';
import { stateInMode } from './state_in_mode';

/** A pair in one of two snapshots. */
export interface PairSide {
  state: CoverageState | 'marked';
  jobs: readonly SnapshotJob[];
  mode: CoverageMode;
}

/** The pair as a snapshot of this mode has it; absent there, no job names it. */
export function pairSide(pair: SnapshotPair | undefined, mode: CoverageMode): PairSide {
  return pair ? { state: pair.state, jobs: pair.jobs, mode } : { state: 'none', jobs: [], mode };
}

/** Whether the pair is covered, as far as a mark means that. */
export function isThere({ state }: PairSide): boolean {
  return state === 'active' || state === 'marked';
}

/**
 * How the two differ; undefined if they don't. Marks only tell what is there, so whatever else is different from them is no
 * difference. Else it is one if the state is another, if an enabled rule reads the pair on one side alone, if other jobs name it, or if
 * one of several that do runs on one side alone.
 */
export function pairDifference(
  before: PairSide,
  after: PairSide,
  onlyMarks: boolean
): ChangeKind | undefined {
  if (isThere(before) !== isThere(after)) return isThere(after) ? 'won' : 'lost';
  if (onlyMarks) return undefined;
  const same =
    before.state === after.state &&
    readAlike(before, after) &&
    sameIds(before.jobs, after.jobs) &&
    sameIds(before.jobs.filter(isActive), after.jobs.filter(isActive));
  return same ? undefined : 'changed';
}

/** True as well where one of them is not known. */
function readAlike(before: PairSide, after: PairSide): boolean {
  const was = isRead(before);
  const is = isRead(after);
  return was === undefined || is === undefined || was === is;
}

/** Whether an enabled rule reads a job that gives the pair its state; undefined if that is not known. */
function isRead({ state, jobs, mode }: PairSide): boolean | undefined {
  const rules = jobs.filter((job) => stateInMode(job.state, mode) === state).map(({ rule }) => rule);
  if (rules.includes('enabled')) return true;
  return rules.includes('unknown') ? undefined : false;
}

function isActive({ state }: SnapshotJob): boolean {
  return state === 'active';
}

function sameIds(a: readonly SnapshotJob[], b: readonly SnapshotJob[]): boolean {
  const ids = new Set(a.map(({ id }) => id));
  return ids.size === b.length && b.every(({ id }) => ids.has(id));
}
