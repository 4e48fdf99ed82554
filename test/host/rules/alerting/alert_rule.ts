import type { FoundRule } from '@kbn/alerting-plugin/server';

import type { RuleActionBody } from './rule_body';

export interface AlertRuleAction {
  /** Of the connector. */
  id: string;
  actionTypeId: string;
  group: string;
  params: Record<string, unknown>;
  frequency?: RuleActionBody['frequency'];
  uuid: string;
}

/** A rule of ML's own types, as alerting keeps it. */
export interface AlertRule extends FoundRule {
  actions: AlertRuleAction[];
  systemActions: [];
}
