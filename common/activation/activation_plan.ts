import type { Failure } from '../evidence/failure';
import type { JobAction } from './job_action';
import type { PlanNote, PlanObstacle } from './plan_note';
import type { PlanMemory } from './plan_memory';

export type { JobAction, JobActionKind, JobAndDatafeed } from './job_action';
export type { PlanNote, PlanObstacle } from './plan_note';
export type { PlanMemory } from './plan_memory';

/**
 * What must be seen right before a step is carried out. Where it is not so any more, somebody else acted meanwhile, and
 * the step is not carried out.
 * - `job_absent`: no job of this id in this space
 * - `job_without_datafeed`: the job is there and has no datafeed
 * - `job_with_datafeed`: the job is there with the planned datafeed
 */
export type StepRequirement = 'job_absent' | 'job_without_datafeed' | 'job_with_datafeed' | 'job_installed';

export interface PlanStep {
  action: JobAction;
  requires: StepRequirement;
  /** What takes the step back, in order; empty where the undoing of an earlier step does it. */
  undo: JobAction[];
}

/** How the job was when the plan was made. */
export type JobBefore =
  | { installed: false }
  | {
      installed: true;
      jobState: string;
      datafeedState?: string;
      datafeedId?: string;
      indices: string[];
      /** See `SeenJob`. */
      waitsForNode?: boolean;
    };

export interface PlannedJob {
  jobId: string;
  datafeedId: string;
  title: string;
  indices: string[];
  before: JobBefore;
  /** The job's `model_memory_limit`, bytes. */
  memoryBytes: number;
  /** What an ML node is charged for it: the limit and the process; 0 where it is charged already. */
  chargedBytes: number;
  /** In order; empty if nothing is to be done or a note blocks. */
  steps: PlanStep[];
  notes: PlanNote[];
  /** Ids of the plan's rules that read it. */
  ruleIds: string[];
}

export type RuleStep = 'install' | 'enable';

/** A detection rule that reads one of the plan's jobs by its exact id. */
export interface PlannedRule {
  /** Signature id. */
  ruleId: string;
  name: string;
  /** Jobs that it reads, whether planned or not. */
  jobIds: string[];
  status: 'enabled' | 'disabled' | 'not_installed';
  /** Of the installed rule, in this space. */
  objectId?: string;
  /** Newest version in the rules package; the one to install comes from `_review`. */
  version?: number;
  /** In order; empty if it is enabled. */
  steps: RuleStep[];
}

export interface ActivationPlan {
  /** Stands in the custom settings of every job that this plan creates, so that its makings can be told from others'. */
  activationId: string;
  jobs: PlannedJob[];
  /** By name. */
  rules: PlannedRule[];
  /** Why rules could not be read; then `rules` is what the other source knows, or empty. */
  rulesFailure?: Failure;
  memory: PlanMemory;
  /** What stands in the way of the plan as a whole. */
  obstacles: PlanObstacle[];
  lookbackDays: number;
  asOfMs: number;
}
