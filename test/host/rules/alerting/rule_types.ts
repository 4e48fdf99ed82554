import type { z } from 'zod';

import { anomalyAlertParams, jobsHealthParams } from './rule_params';
import { ANOMALY_ALERT, JOBS_HEALTH } from './rule_type_ids';

export interface RuleType {
  id: string;
  name: string;
  actionGroup: { id: string; name: string };
  params: z.ZodType<Record<string, unknown>>;
}

/** The group that every type has for alerts that are over. */
export const RECOVERED = { id: 'recovered', name: 'Recovered' };

/**
 * The rule types that ML registers (x-pack/platform/plugins/shared/ml/server/lib/alerts/register_*.ts). Both are produced by
 * `ml` and need a platinum licence.
 */
export const RULE_TYPES: readonly RuleType[] = [
  {
    id: ANOMALY_ALERT,
    name: 'Anomaly detection',
    actionGroup: { id: 'anomaly_score_match', name: 'Anomaly score matched the condition' },
    params: anomalyAlertParams,
  },
  {
    id: JOBS_HEALTH,
    name: 'Anomaly detection jobs health',
    actionGroup: { id: 'anomaly_detection_realtime_issue', name: 'Issue detected' },
    params: jobsHealthParams,
  },
];

export const RULE_TYPES_LICENSE = 'platinum';
