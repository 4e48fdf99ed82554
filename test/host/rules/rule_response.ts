import type { FoundRule } from '@kbn/alerting-plugin/server';

/** The members of Security's `RuleResponse` that the host has for a rule of type machine learning. */
export interface RuleResponse extends Record<string, unknown> {
  id: string;
  rule_id: unknown;
  name: string;
  version: unknown;
  enabled: boolean;
}

/**
 * An installed rule as Security's HTTP API shows it
 * (…/detection_rules_client/converters/{internal_rule_to_api_response,normalize_rule_fields_common}.ts).
 */
export function ruleResponse(rule: FoundRule): RuleResponse {
  const { params } = rule;
  return {
    id: rule.id,
    rule_id: params.ruleId,
    name: rule.name,
    description: params.description,
    type: params.type,
    version: params.version,
    enabled: rule.enabled,
    immutable: params.immutable,
    rule_source: params.immutable === true ? EXTERNAL : { type: 'internal' },
    created_at: rule.createdAt.toISOString(),
    created_by: rule.createdBy ?? 'elastic',
    interval: rule.schedule.interval,
    from: params.from,
    to: params.to,
    tags: rule.tags,
    author: params.author,
    severity: params.severity,
    risk_score: params.riskScore,
    max_signals: params.maxSignals,
    threat: params.threat,
    related_integrations: params.relatedIntegrations,
    required_fields: params.requiredFields,
    exceptions_list: params.exceptionsList,
    actions: [],
    machine_learning_job_id: params.machineLearningJobId,
    anomaly_threshold: params.anomalyThreshold,
  };
}

/** Nobody can change a prebuilt rule in the host. */
const EXTERNAL = { type: 'external', is_customized: false, customized_fields: [], has_base_version: true };
