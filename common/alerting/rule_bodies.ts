/** ML's own forms give it (x-pack/platform/plugins/shared/ml/public/alerting/ml_alerting_flyout.tsx). */
const CONSUMER = 'ml';
/** By which one finds in Kibana's list what was made here. */
export const RULE_TAG = 'ML Job Picker';

export const ANOMALY_RULE_TYPE = 'xpack.ml.anomaly_detection_alert';
export const HEALTH_RULE_TYPE = 'xpack.ml.anomaly_detection_jobs_health';

/** Action groups of both types (x-pack/platform/plugins/shared/ml/server/lib/alerts/register_*_alert_type.ts). */
const ANOMALY_GROUP = 'anomaly_score_match';
const HEALTH_GROUP = 'anomaly_detection_realtime_issue';

/** Half an hour would be late for a job that sees nothing; every run asks for all jobs and their statistics. */
export const HEALTH_INTERVAL_MS = 5 * 60e3;

/** A connector and what it is given when the rule fires. */
export interface RuleAction {
  connectorId: string;
  params: Readonly<Record<string, unknown>>;
}

/** What an anomaly rule is to be; spans in ms, whole seconds. */
export interface AnomalyRuleDraft {
  name: string;
  /** At least one. */
  jobIds: readonly string[];
  /** 0…100 */
  severity: number;
  resultType: 'bucket' | 'record' | 'influencer';
  /**
   * As the preview takes it. From 9.3 on a rule that runs does the opposite, as far as its code tells (alerting_service.ts,
   * fetchResult).
   */
  includeInterim: boolean;
  intervalMs: number;
  /** Absent: Kibana works it out at each run from what the jobs are then. */
  lookbackMs?: number;
  actions: readonly RuleAction[];
}

export interface HealthRuleDraft {
  name: string;
  /** At least one; `*` alone: all jobs of the space, also later ones. */
  jobIds: readonly string[];
  actions: readonly RuleAction[];
}

/**
 * Parameters of the anomaly rule, which the preview takes as well
 * (src/platform/packages/shared/response-ops/rule_params/anomaly_detection/v1.ts).
 */
export interface AnomalyRuleParams {
  jobSelection: { jobIds: string[]; groupIds: string[] };
  severity: number;
  resultType: AnomalyRuleDraft['resultType'];
  includeInterim: boolean;
  lookbackInterval: string | null;
  topNBuckets: null;
}

/** Body of `POST /api/alerting/rule`. */
export interface RuleBody<P> {
  name: string;
  rule_type_id: string;
  consumer: string;
  enabled: boolean;
  tags: string[];
  schedule: { interval: string };
  params: P;
  actions: Array<{
    group: string;
    id: string;
    params: Readonly<Record<string, unknown>>;
    frequency: { summary: boolean; notify_when: 'onActionGroupChange'; throttle: null };
  }>;
}

export interface HealthRuleParams {
  includeJobs: { jobIds: string[]; groupIds: string[] };
  excludeJobs: null;
  /** Null: all checks (ml/common/util/alerts.ts, getResultJobsHealthRuleConfig). */
  testsConfig: null;
}

export function anomalyRuleParams(draft: Omit<AnomalyRuleDraft, 'name' | 'actions'>): AnomalyRuleParams {
  return {
    jobSelection: { jobIds: [...draft.jobIds], groupIds: [] },
    severity: draft.severity,
    resultType: draft.resultType,
    includeInterim: draft.includeInterim,
    lookbackInterval: draft.lookbackMs === undefined ? null : timeSpan(draft.lookbackMs),
    topNBuckets: null,
  };
}

/** What makes an anomaly rule. It tells once when a job begins to be anomalous, not at each run while it is. */
export function anomalyRuleBody(draft: AnomalyRuleDraft): RuleBody<AnomalyRuleParams> {
  return body(draft, ANOMALY_RULE_TYPE, ANOMALY_GROUP, draft.intervalMs, anomalyRuleParams(draft));
}

export function healthRuleBody(draft: HealthRuleDraft): RuleBody<HealthRuleParams> {
  return body(draft, HEALTH_RULE_TYPE, HEALTH_GROUP, HEALTH_INTERVAL_MS, {
    includeJobs: { jobIds: [...draft.jobIds], groupIds: [] },
    excludeJobs: null,
    testsConfig: null,
  });
}

function body<P>(
  { name, actions }: Pick<AnomalyRuleDraft, 'name' | 'actions'>,
  type: string,
  group: string,
  intervalMs: number,
  params: P
): RuleBody<P> {
  return {
    name: name.trim(),
    rule_type_id: type,
    consumer: CONSUMER,
    enabled: true,
    tags: [RULE_TAG],
    schedule: { interval: timeSpan(intervalMs) },
    params,
    actions: actions.map((action) => ({
      group,
      id: action.connectorId,
      params: action.params,
      frequency: { summary: false, notify_when: 'onActionGroupChange', throttle: null },
    })),
  };
}

/** As alerting writes a span: in the largest unit that is whole (`15m`, `1h`, `90s`). */
function timeSpan(ms: number): string {
  const seconds = Math.round(ms / 1e3);
  if (seconds % 3600 === 0) return `${seconds / 3600}h`;
  return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}
