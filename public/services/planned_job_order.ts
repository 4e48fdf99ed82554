import type { PlannedJob } from '../../common/activation/activation_plan';
import { isBlocked } from '../../common/activation/is_blocked';

/** The jobs of a plan as they are to be looked at: what cannot be activated first, then what has notes, else as planned. */
export function inReviewOrder(jobs: readonly PlannedJob[]): PlannedJob[] {
  return [...jobs].sort((a, b) => rank(a) - rank(b));
}

function rank(job: PlannedJob): number {
  if (isBlocked(job)) return 0;
  return job.notes.length > 0 ? 1 : 2;
}
