import type { ActivationPlanResponse } from '../../common/api/activation_plan';
import type { InstalledJob, JobsResponse } from '../../common/api/jobs';
import type { PastActivation, RunState } from './run_state';

/** What the pages use of the runner; `ActivationRunner` is the one implementation. */
export interface Runner {
  getState(): RunState;
  /** Calls the listener after each change, of the state or the history; returns what ends that. */
  subscribe(listener: () => void): () => void;
  /** Former activations of this browser in this space, newest first; ten at most. */
  history(): readonly PastActivation[];
  /**
   * Carries a plan out: its jobs that have steps, and those of its rules that are named. Resolves when each one is done,
   * held, skipped or failed; never rejects. Does nothing while another operation is under way.
   */
  begin(plan: ActivationPlanResponse, choice: { ruleIds: readonly string[] }): Promise<void>;
  /** Goes on with what failed, was halted or interrupted: all, or one job or rule. Steps whose effect is seen are left out. */
  goOn(id?: string): Promise<void>;
  /** No further request is sent after those under way. */
  halt(): void;
  /**
   * Takes back what an activation made, that alone: deletes jobs it created, stops jobs it started, disables and deletes
   * rules it enabled and installed. Without id the one that is shown. Jobs that are not its makings any more are left.
   */
  undo(activationId?: string): Promise<void>;
  /** Shows an interrupted activation again, so that it can be gone on with or undone. */
  reopen(activationId: string): void;
  /** Stops datafeeds and closes their jobs. */
  stop(jobs: readonly InstalledJob[]): Promise<void>;
  /** Takes notice of an answer of `GET /jobs`, unless a later one is known already. */
  observe(response: JobsResponse): void;
  /** Forgets what is shown, unless it is under way; the history keeps it. */
  dismiss(): void;
}
