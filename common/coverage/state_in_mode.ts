import type { JobState } from '../evidence/job_state';
import type { CoverageMode } from './coverage_mode';

/** What counts as a job's state in the mode: each mode takes some jobs for active that are not yet. */
export function stateInMode(state: JobState, mode: CoverageMode): JobState {
  switch (mode) {
    case 'now':
      return state;
    case 'ready':
      return state === 'ready' ? 'active' : state;
    case 'everything':
      return 'active';
  }
}
