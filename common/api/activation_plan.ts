import type { ActivationPlan } from '../activation/activation_plan';
import type { Warning } from './warning';

export interface ActivationPlanRequest {
  /** 1…500 ids, no duplicates. An id that no module has is refused with `unknown_jobs`. */
  jobIds: string[];
  indexPattern?: string;
  lookbackDays?: number;
}

export interface ActivationPlanResponse extends ActivationPlan {
  warnings: Warning[];
}
