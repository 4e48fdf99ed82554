import type { AttackVersion } from '../catalogue/attack/attack_version';
import type { Coverage } from '../coverage/coverage';
import type { CoverageJob, CoverageRule } from '../coverage/coverage_job';
import type { Warning } from './warning';

/** Query of `GET /coverage`. */
export interface CoverageRequest {
  /** Default the one that the running Kibana has. */
  attackVersion?: AttackVersion;
  indexPattern?: string;
  /** 1…365, default 14. */
  lookbackDays?: number;
  /** True: the data is asked anew, whatever was answered a moment ago. Default false. */
  refresh?: boolean;
}

export interface CoverageResponse {
  /** As it is now. Other modes follow from `jobs` (`buildCoverage`). */
  coverage: Coverage;
  /** Every job that a module has or that is installed, by title. */
  jobs: CoverageJob[];
  /** Those that read any of the jobs, by name. */
  rules: CoverageRule[];
  warnings: Warning[];
  /** True if a part could not be asked; `warnings` and the jobs' reasons say which. */
  partial: boolean;
  lookbackDays: number;
  attackVersion: AttackVersion;
  kibanaAttackVersion: AttackVersion;
  /** Of the running Kibana: `9.5.0`. */
  kibanaVersion: string;
  /** When the data was asked, ms since the epoch. */
  asOfMs: number;
}
