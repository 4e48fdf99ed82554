import type { FoundRule } from '@kbn/alerting-plugin/server';

import type { AlertRule, AlertRuleAction } from './alert_rule';

/**
 * A rule as alerting's HTTP API shows it
 * (alerting/server/routes/rule/transforms/transform_rule_to_rule_response/v1.ts), as far as the host has it.
 */
export function ruleAnswer(rule: FoundRule | AlertRule): object {
  const createdBy = rule.createdBy ?? null;
  const createdAt = rule.createdAt.toISOString();
  return {
    id: rule.id,
    enabled: rule.enabled,
    name: rule.name,
    tags: rule.tags,
    rule_type_id: rule.alertTypeId,
    consumer: rule.consumer,
    schedule: rule.schedule,
    actions: isAlertRule(rule) ? rule.actions.map(actionAnswer) : [],
    params: rule.params,
    created_by: createdBy,
    updated_by: createdBy,
    created_at: createdAt,
    updated_at: createdAt,
    api_key_owner: rule.enabled ? createdBy : null,
    mute_all: false,
    muted_alert_ids: [],
    execution_status: { status: 'pending', last_execution_date: createdAt },
    revision: 0,
  };
}

/** Rules of other types have no actions here. */
function isAlertRule(rule: FoundRule | AlertRule): rule is AlertRule {
  return rule.actions !== undefined;
}

function actionAnswer({ id, group, params, actionTypeId, frequency, uuid }: AlertRuleAction): object {
  return { group, id, params, connector_type_id: actionTypeId, ...(frequency && { frequency }), uuid };
}
