import type { JobState } from '../evidence/job_state';
import type { Reason } from '../evidence/reason';

export interface Rankable {
  id: string;
  title: string;
  state: JobState;
  reasons: readonly Reason[];
  /** True for a job that a newer one of its family outdates here: it is never recommended before one that isn't. */
  outdated: boolean;
}

/** What somebody who chooses wants to see first: what would work, then what needs a hand, then the rest. */
const ORDER: Record<JobState, number> = {
  ready: 0,
  limited: 1,
  blind: 2,
  active: 3,
  unknown: 4,
  needs_data: 5,
};

/** Best fit first: outdated ones last, then by state, then by documents seen, then by title. The order is total, so it never flickers. */
export function rankJobs<T extends Rankable>(jobs: readonly T[]): T[] {
  return [...jobs].sort(
    (a, b) =>
      Number(a.outdated) - Number(b.outdated) ||
      ORDER[a.state] - ORDER[b.state] ||
      documentsOf(b) - documentsOf(a) ||
      a.title.localeCompare(b.title, 'en') ||
      a.id.localeCompare(b.id, 'en')
  );
}

function documentsOf({ reasons }: Rankable): number {
  return reasons.reduce(
    (most, reason) => ('documents' in reason ? Math.max(most, reason.documents) : most),
    0
  );
}
