import { createHash } from 'node:crypto';

import type { FoundRule } from '@kbn/alerting-plugin/server';

import { ruleParts } from './rule_parts';
import type { RuleFact } from './rule_shape';

export interface Installation {
  spaceId: string;
  enabled: boolean;
  /** False for a rule that somebody here wrote. */
  prebuilt: boolean;
}

/**
 * A detection rule as alerting keeps it, one per space
 * (security_solution/server/lib/detection_engine/rule_schema/model/rule_schemas.ts: params in camel case, job ids always
 * a list).
 */
export function installedRule(rule: RuleFact, { spaceId, enabled, prebuilt }: Installation): FoundRule {
  return {
    id: ruleUuid(spaceId, rule.rule_id),
    name: rule.name,
    enabled,
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

/** The same in every run, so that tests and links can rely on it; otherwise as random as Kibana's. */
function ruleUuid(spaceId: string, ruleId: string): string {
  const hex = createHash('sha256').update(`${spaceId}/${ruleId}`).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(12, 15)}`, `8${hex.slice(15, 18)}`];
  return [...parts, hex.slice(18, 30)].join('-');
}
