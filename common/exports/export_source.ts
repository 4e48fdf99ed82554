import type { AttackVersion } from '../catalogue/attack/attack_version';
import type { CoverageJob, CoverageRule } from '../coverage/coverage_job';

/** What every export is made from: a coverage's jobs and rules, and where and when they were so. */
export interface ExportSource {
  jobs: readonly CoverageJob[];
  rules: readonly CoverageRule[];
  /** The version of ATT&CK in which the jobs' mappings are. */
  version: AttackVersion;
  /** When the data was asked, ms since the epoch. */
  takenMs: number;
  /** Of the Kibana that was asked: `9.5.0`. */
  kibanaVersion: string;
}
