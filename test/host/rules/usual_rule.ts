import type { RuleFact } from './rule_shape';

/** What is different from rule to rule. */
export type RuleParticulars = Pick<
  RuleFact,
  'rule_id' | 'name' | 'machine_learning_job_id' | 'tags' | 'threat'
>;

/** The first version of a rule; what is not given is as in most prebuilt rules. */
export function usualRule(particulars: RuleParticulars): RuleFact {
  return {
    ...particulars,
    version_in_lock: 1,
    job_id_was_array_in_toml: true,
    anomaly_threshold: 75,
    severity: 'low',
    risk_score: 21,
    interval: '15m',
    from: 'now-45m',
  };
}
