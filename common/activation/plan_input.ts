import type { Failure } from '../evidence/failure';
import type { InstalledJobFacts } from '../evidence/installed_job_verdict';
import type { JobProfile } from '../jobs/job_profile';
import type { MlModule } from '../jobs/ml_module';
import type { MemoryLimits } from './job_memory';

/** An installed job, as far as a plan needs to know it. Absent members are not known. */
export interface InstalledJobInput extends InstalledJobFacts {
  id: string;
  datafeedId?: string;
  groups: string[];
  /** `analysis_config` as it is installed; absent where it could not be read. */
  analysisConfig?: Record<string, unknown>;
  /** `max_empty_searches` of its datafeed. */
  maxEmptySearches?: number;
  /** When it was closed last, ms since the epoch; absent if it never was. */
  finishedMs?: number;
  /** When it last got data, by the clock. */
  lastDataMs?: number;
}

/** An ML node: bytes that ML may use there, and what is charged now, ML's native code included. */
export interface MlNodeUse {
  name: string;
  maxBytes: number;
  usedBytes: number;
}

export interface MemoryFacts {
  limits: MemoryLimits;
  /** Absent where the user may not read them; then `usedBytes` is all that is known. */
  nodes?: readonly MlNodeUse[];
  /** What open jobs are charged, from their limits. */
  usedBytes: number;
  lazyNodes?: number;
}

/** A detection rule of type machine learning: installed here, or only in the rules package. */
export interface RuleInput {
  ruleId: string;
  name: string;
  jobIds: string[];
  status: 'enabled' | 'disabled' | 'not_installed';
  objectId?: string;
  version?: number;
}

export interface ActivationPlanInput {
  /** See `ActivationPlan.activationId`. */
  activationId: string;
  jobs: ReadonlyArray<{ profile: JobProfile; module: MlModule; indices: string[] }>;
  /** The indices that the user chose for all jobs; absent where each job keeps its own. */
  chosenIndices?: readonly string[];
  /** Jobs that are already in this space, by id. */
  installed: ReadonlyMap<string, InstalledJobInput>;
  memory: MemoryFacts;
  rules: readonly RuleInput[];
  rulesFailure?: Failure;
  withRules: boolean;
  changeIndices: ReadonlySet<string>;
  /** Limits that the user chose, bytes by job id. */
  memoryLimits: ReadonlyMap<string, number>;
  /** Patterns that the user may not read; empty also where that is not known. */
  forbiddenPatterns: readonly string[];
  /** Capabilities for activating that the user lacks; empty also where that is not known. */
  missingCapabilities: readonly string[];
  upgradeMode: boolean;
  nowMs: number;
  lookbackDays: number;
}
