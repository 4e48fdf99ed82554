import type { JobActionKind, PlanStep, PlannedRule, RuleStep } from '../../common/activation/activation_plan';
import type { InstalledJob } from '../../common/api/jobs';
import type { ApiProblem } from '../services/api_problem';
import type { ItemFailure } from '../services/item_result';

/** Why a step did not come to its end. */
export type StepFailure =
  /** Kibana or Elasticsearch refused this item. */
  | { kind: 'refused'; item: ItemFailure }
  /** The request as a whole was refused, or got no answer, and its effect is not seen. */
  | { kind: 'request'; problem: ApiProblem }
  /** What the step requires is not so any more: somebody else acted meanwhile. `seen` is the job as it is, if it is. */
  | { kind: 'changed'; seen?: InstalledJob }
  /** A job of this id exists that this activation did not make and that cannot be seen in this space. */
  | { kind: 'hidden'; item: ItemFailure }
  /** Everything was accepted, but the effect was not seen in time. `problem` is why looking failed, if it did. */
  | { kind: 'not_seen'; waitedMs: number; seen?: InstalledJob; problem?: ApiProblem }
  /** It was started, and then seen failed or stopped. */
  | { kind: 'ended'; seen: InstalledJob };

/** How far the operation has come with one job. `done` and `held` are only ever reached by an observation. */
export type JobProgress =
  | { phase: 'waiting' }
  | { phase: 'acting'; kind: JobActionKind }
  /** Everything was accepted; its effect is looked for. */
  | { phase: 'verifying'; sinceMs: number; seen?: InstalledJob }
  /** Activation: seen opened and started. Undo and stop: seen as it should be (absent where it was deleted). */
  | { phase: 'done'; seen?: InstalledJob }
  /** Everything was accepted, but the job waits for an ML node. */
  | { phase: 'held'; seen: InstalledJob }
  /** The user stopped the operation before this job's next step. */
  | { phase: 'halted' }
  | { phase: 'failed'; kind: JobActionKind | 'verify'; failure: StepFailure };

/** `sent`: the request went out and its answer is not known. */
export type StepStatus = 'pending' | 'sent' | 'done';

export interface RunJob {
  jobId: string;
  title: string;
  steps: ReadonlyArray<{ step: PlanStep; status: StepStatus }>;
  progress: JobProgress;
}

export type RuleAction = RuleStep | 'disable' | 'delete';

export type RuleProgress =
  | { phase: 'waiting' }
  | { phase: 'acting'; action: RuleAction }
  | { phase: 'done' }
  /** `job_not_running`: an enabled rule whose job does not run only warns. `not_offered`: `_review` does not have it. */
  | { phase: 'skipped'; why: 'job_not_running' | 'not_offered' | 'halted' }
  | { phase: 'failed'; action: RuleAction; failure: StepFailure };

export interface RunRule {
  ruleId: string;
  name: string;
  jobIds: string[];
  actions: ReadonlyArray<{ action: RuleAction; status: StepStatus }>;
  /** Of the installed rule. */
  objectId?: string;
  progress: RuleProgress;
}

/** - `interrupted`: its page was closed before the end; it can be gone on with or undone. */
export type RunStatus = 'acting' | 'finished' | 'halted' | 'interrupted';

export interface Run {
  operation: 'activate' | 'undo' | 'stop';
  /** Of the activation that is carried out or undone; absent for a stop. */
  activationId?: string;
  startedMs: number;
  status: RunStatus;
  /** In the order of the plan. */
  jobs: readonly RunJob[];
  rules: readonly RunRule[];
}

/** The operation of this page; undefined before the first one and after it was dismissed. */
export type RunState = Run | undefined;

/** A former activation as this browser remembers it, newest first in `ActivationRunner.history()`. */
export interface PastActivation {
  activationId: string;
  startedMs: number;
  jobIds: string[];
  ruleIds: string[];
  /** `elsewhere`: another tab of this browser is carrying it out. */
  status: 'finished' | 'interrupted' | 'elsewhere' | 'undone';
}

export function isUnfinished({ progress }: Pick<RunJob, 'progress'>): boolean {
  return progress.phase === 'waiting' || progress.phase === 'acting' || progress.phase === 'verifying';
}

export { isRunning } from '../../common/activation/is_running';
export type { PlannedRule };
