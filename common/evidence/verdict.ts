import type { JobState } from './job_state';
import type { Reason } from './reason';

/** A state and what it rests on. The first reason decided it. */
export interface Verdict {
  state: JobState;
  reasons: [Reason, ...Reason[]];
}
