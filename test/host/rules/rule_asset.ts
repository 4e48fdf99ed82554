import type { HostSavedObject } from '../host_plugin';
import { ruleParts } from './rule_parts';
import type { RuleFact } from './rule_shape';

/**
 * The `security-rule` saved object that the package `security_detection_engine` installs for a rule, one per version
 * (x-pack/solutions/security/plugins/security_solution/server/lib/detection_engine/prebuilt_rules/logic/rule_assets).
 */
export function ruleAsset(rule: RuleFact): HostSavedObject {
  const [onlyJobId] = rule.machine_learning_job_id;
  const asText = !rule.job_id_was_array_in_toml && rule.machine_learning_job_id.length === 1;
  const { description, relatedIntegrations, threat } = ruleParts(rule);
  return {
    type: 'security-rule',
    id: `${rule.rule_id}_${rule.version_in_lock}`,
    attributes: {
      rule_id: rule.rule_id,
      version: rule.version_in_lock,
      type: 'machine_learning',
      name: rule.name,
      description,
      machine_learning_job_id: asText ? onlyJobId : rule.machine_learning_job_id,
      anomaly_threshold: rule.anomaly_threshold,
      severity: rule.severity,
      risk_score: rule.risk_score,
      interval: rule.interval,
      from: rule.from,
      tags: rule.tags,
      author: ['Elastic'],
      related_integrations: relatedIntegrations,
      threat,
    },
  };
}
