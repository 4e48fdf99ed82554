import { bestState } from './best_state';
import type { SnapshotJob, SnapshotPair } from './coverage_snapshot';

/** One pair out of two that are in the same place: each job once, the better state, the higher score. */
export function mergeSnapshotPairs(first: SnapshotPair, second: SnapshotPair): SnapshotPair {
  const scores = [first.score, second.score].filter((score) => score !== undefined);
  return {
    ...first,
    state: betterState(first.state, second.state),
    ...(scores.length === 0 ? {} : { score: Math.max(...scores) }),
    jobs: mergeJobs(first.jobs, second.jobs),
  };
}

/** A known state says more than a mark. */
function betterState(a: SnapshotPair['state'], b: SnapshotPair['state']): SnapshotPair['state'] {
  const known = bestState([a, b].filter((state) => state !== 'marked'));
  return known === 'none' ? 'marked' : known;
}

function mergeJobs(first: readonly SnapshotJob[], second: readonly SnapshotJob[]): SnapshotJob[] {
  const byId = new Map([...second, ...first].map((job) => [job.id, job]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
