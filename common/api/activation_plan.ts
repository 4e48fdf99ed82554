import type { ActivationPlan } from '../activation/activation_plan';
import type { Warning } from './warning';

export interface ActivationPlanRequest {
  /** 1…500 ids, no duplicates. An id that no module has is refused with `unknown_jobs`. */
  jobIds: string[];
  indexPattern?: string;
  lookbackDays?: number;
  /** False: no rule is installed or enabled. Default true. */
  withRules?: boolean;
  /** Jobs of `jobIds` whose datafeed is to read the chosen indices, although it reads others. */
  changeIndices?: string[];
  /** Memory limits that the user chose for jobs to be created, bytes by job id; 1 MB at least. */
  memoryLimits?: Record<string, number>;
}

export interface ActivationPlanResponse extends ActivationPlan {
  warnings: Warning[];
}
