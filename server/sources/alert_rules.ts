import type { AlertingServerStart, FoundRule } from '@kbn/alerting-plugin/server';
import type { KibanaRequest } from '@kbn/core/server';

import {
  ALERT_RESULT_TYPES,
  type AlertResultType,
  type AnomalyAlertRule,
  type JobsHealthRule,
} from '../../common/api/alert_rules';
import { asRecord, asText, asTexts } from '../../common/jobs/read_value';
import { parseTimeSpan } from '../../common/jobs/time_span';
import { findRules } from './find_rules';

/** Rule types of the ML plugin (ml/server/lib/alerts/register_{anomaly_detection_alert_type,jobs_monitoring_rule_type}.ts). */
const ANOMALY_ALERT = 'xpack.ml.anomaly_detection_alert';
const JOBS_HEALTH = 'xpack.ml.anomaly_detection_jobs_health';

const ALERT_RULES = `alert.attributes.alertTypeId: ("${ANOMALY_ALERT}" or "${JOBS_HEALTH}")`;

/** Whose rules ML's own pages make. Those of `stackAlerts`, another feature's, are listed where the user may read them too. */
const ML_CONSUMER = 'ml';

/** The group of actions that run when an alert is over (alerting/common/builtin_action_groups.ts). */
const RECOVERED = 'recovered';

/** The shortest that alerting schedules without a complaint; what it scheduled otherwise cannot be told. */
const SHORTEST_INTERVAL_MS = 60_000;

/** What Kibana's own form starts with (ml/public/alerting/ml_anomaly_alert_trigger.tsx). */
const USUAL_SEVERITY = 75;

export interface AlertRulesAnswer {
  anomalyRules: AnomalyAlertRule[];
  healthRules: JobsHealthRule[];
}

/**
 * The ML plugin's alert rules in the current space, in no order. Params depend on Kibana's version, so one that is missing
 * or of another shape is taken as Kibana takes it where it is absent.
 *
 * @throws 403 where the user may not read rules of ML; where alerting is missing or its API keys are off, an error that says so.
 */
export async function readAlertRules(
  alerting: AlertingServerStart | undefined,
  request: KibanaRequest
): Promise<AlertRulesAnswer> {
  const rules = await findRules(alerting, request, {
    filter: ALERT_RULES,
    ruleTypeId: ANOMALY_ALERT,
    consumer: ML_CONSUMER,
  });
  const ofType = (type: string) => rules.filter(({ alertTypeId }) => alertTypeId === type);
  return {
    anomalyRules: ofType(ANOMALY_ALERT).map(readAnomalyRule),
    healthRules: ofType(JOBS_HEALTH).map(readHealthRule),
  };
}

/** Params: src/platform/packages/shared/response-ops/rule_params/anomaly_detection. */
function readAnomalyRule(rule: FoundRule): AnomalyAlertRule {
  const { params } = rule;
  const { jobIds, groupIds } = readSelection(params.jobSelection);
  return {
    ...readCommon(rule),
    jobIds,
    groupIds,
    severity: typeof params.severity === 'number' ? params.severity : USUAL_SEVERITY,
    resultType: asResultType(params.resultType) ?? 'bucket',
    includeInterim: params.includeInterim !== false,
    lookbackMs: parseTimeSpan(asText(params.lookbackInterval) ?? ''),
  };
}

/** Params: src/platform/packages/shared/response-ops/rule_params/anomaly_detection_jobs_health. */
function readHealthRule(rule: FoundRule): JobsHealthRule {
  const include = readSelection(rule.params.includeJobs);
  const exclude = readSelection(rule.params.excludeJobs);
  return {
    ...readCommon(rule),
    includeJobIds: include.jobIds,
    includeGroupIds: include.groupIds,
    excludeJobIds: exclude.jobIds,
    excludeGroupIds: exclude.groupIds,
  };
}

function readCommon({ id, name, enabled, schedule, actions = [], systemActions = [] }: FoundRule) {
  const telling = [...actions.filter(({ group }) => group !== RECOVERED), ...systemActions];
  return {
    id,
    name,
    enabled,
    intervalMs: parseTimeSpan(schedule.interval) ?? SHORTEST_INTERVAL_MS,
    connectors: new Set(telling.map((action) => action.id)).size,
  };
}

function readSelection(value: unknown): { jobIds: string[]; groupIds: string[] } {
  const selection = asRecord(value);
  return { jobIds: asTexts(selection?.jobIds), groupIds: asTexts(selection?.groupIds) };
}

function asResultType(value: unknown): AlertResultType | undefined {
  return ALERT_RESULT_TYPES.find((type) => type === value);
}
