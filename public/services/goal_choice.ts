import type { Recommendation } from '../../common/api/recommendations';
import type { JobState } from '../../common/evidence/job_state';

/** Whether a goal has jobs that one click can select, or why it has none. */
export type GoalChoice =
  | { kind: 'would_work'; jobs: readonly Recommendation[] }
  | { kind: 'all_active' }
  /** The others are active at best; these run or stand without seeing anything. */
  | { kind: 'blind' }
  | { kind: 'needs_data' }
  | { kind: 'unknown' }
  | { kind: 'no_job' };

/** The jobs of a goal that are not installed yet and would work on the data that is there. */
export function goalChoice(jobs: readonly Recommendation[]): GoalChoice {
  const has = (state: JobState) => jobs.some((job) => job.state === state);
  const working = jobs.filter(wouldWork);
  if (working.length > 0) return { kind: 'would_work', jobs: working };
  if (jobs.length === 0) return { kind: 'no_job' };
  if (has('unknown')) return { kind: 'unknown' };
  if (has('blind')) return { kind: 'blind' };
  return has('needs_data') ? { kind: 'needs_data' } : { kind: 'all_active' };
}

/** True for a job that is worth activating: its data is there, be it thin. */
export function wouldWork({ state }: Pick<Recommendation, 'state'>): boolean {
  switch (state) {
    case 'ready':
    case 'limited':
      return true;
    case 'active':
    case 'blind':
    case 'needs_data':
    case 'unknown':
      return false;
  }
}
