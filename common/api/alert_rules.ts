import type { Warning } from './warning';

/** What a rule's score is compared with: buckets of a job, single records, or influencers. */
export const ALERT_RESULT_TYPES = ['bucket', 'record', 'influencer'] as const;
export type AlertResultType = (typeof ALERT_RESULT_TYPES)[number];

interface AlertRule {
  /** Object id in this space. */
  id: string;
  name: string;
  enabled: boolean;
  /** How often it runs, ms. */
  intervalMs: number;
  /** How many connectors tell somebody when it fires. */
  connectors: number;
}

/** A rule of type `xpack.ml.anomaly_detection_alert` in this space. */
export interface AnomalyAlertRule extends AlertRule {
  jobIds: string[];
  groupIds: string[];
  /** 0…100 */
  severity: number;
  resultType: AlertResultType;
  includeInterim: boolean;
  /** How far back it looks, ms; absent where Kibana works it out from the jobs. */
  lookbackMs?: number;
}

/** A rule of type `xpack.ml.anomaly_detection_jobs_health` in this space; `*` as a job id stands for all jobs. */
export interface JobsHealthRule extends AlertRule {
  includeJobIds: string[];
  includeGroupIds: string[];
  excludeJobIds: string[];
  excludeGroupIds: string[];
}

/** Answer of `GET /alert_rules`: what would tell somebody already. */
export interface AlertRulesResponse {
  /** By name. Absent where rules could not be read, with a warning that says why. */
  anomalyRules?: AnomalyAlertRule[];
  healthRules?: JobsHealthRule[];
  warnings: Warning[];
  asOfMs: number;
}
