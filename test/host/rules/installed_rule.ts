import type { FoundRule } from '@kbn/alerting-plugin/server';

import { ruleParts } from './rule_parts';
import type { RuleFact } from './rule_shape';

export interface Installation {
  /** Of the rule in its space. */
  id: string;
  enabled: boolean;
  createdAt: Date;
  createdBy: string;
  /** False for a rule that somebody here wrote. */
  prebuilt: boolean;
}

/**
 * A detection rule as alerting keeps it, one per space
 * (security_solution/server/lib/detection_engine/rule_schema/model/rule_schemas.ts: params in camel case, job ids always
 * a list).
 */
export function installedRule(
  rule: RuleFact,
  { id, enabled, createdAt, createdBy, prebuilt }: Installation
): FoundRule {
  return {
    id,
    name: rule.name,
    enabled,
    createdAt,
    createdBy,
    tags: rule.tags,
    alertTypeId: 'siem.mlRule',
    consumer: 'siem',
    schedule: { interval: rule.interval },
    params: {
      type: 'machine_learning',
      ruleId: rule.rule_id,
      immutable: prebuilt,
      ruleSource: prebuilt
        ? { type: 'external', isCustomized: false, customizedFields: [], hasBaseVersion: true }
        : { type: 'internal' },
      author: prebuilt ? ['Elastic'] : [],
      version: rule.version_in_lock,
      machineLearningJobId: rule.machine_learning_job_id,
      anomalyThreshold: rule.anomaly_threshold,
      severity: rule.severity,
      riskScore: rule.risk_score,
      from: rule.from,
      to: 'now',
      maxSignals: 100,
      requiredFields: [],
      exceptionsList: [],
      ...ruleParts(rule),
    },
  };
}
