import type { Coverage, StateCounts } from '../../../common/coverage/coverage';
import { COVERAGE_STATES } from '../../../common/coverage/coverage_state';
import { JOB_STATES, type JobState } from '../../../common/evidence/job_state';

export interface SummaryNumbers {
  /** Pairs that any job names: tactics alone, techniques and sub-techniques. */
  named: number;
  byState: Record<JobState, number>;
  /** Techniques under each of their tactics, each by the best of itself and its sub-techniques. */
  techniques: { all: number; active: number; unknown: number; none: number };
  /** Active pairs that no enabled rule reads. */
  unread: number;
}

/** The few numbers that say how a coverage stands. */
export function summaryNumbers({ pairs, tactics }: Coverage): SummaryNumbers {
  const sum = (valueOf: (counts: StateCounts) => number) =>
    tactics.reduce((total, { techniques }) => total + valueOf(techniques), 0);
  return {
    named: pairs.length,
    byState: Object.fromEntries(
      JOB_STATES.map((state) => [state, pairs.filter((pair) => pair.state === state).length])
    ) as Record<JobState, number>,
    techniques: {
      all: sum(countAll),
      active: sum(({ active }) => active),
      unknown: sum(({ unknown }) => unknown),
      none: sum(({ none }) => none),
    },
    unread: tactics.reduce((total, { unread }) => total + unread, 0),
  };
}

/** What is counted, whatever its state. */
export function countAll(counts: StateCounts): number {
  return COVERAGE_STATES.reduce((total, state) => total + counts[state], 0);
}
