import type { FoundRule } from '@kbn/alerting-plugin/server';

import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import type { Environment, EnvironmentInlineRule, EnvironmentRule } from '../environments/environment';
import { installedRule } from './installed_rule';
import { loadRules } from './load_rules';
import type { RuleFact } from './rule_shape';
import { threatOfPairs } from './threat_of_pairs';

export interface RuleSources {
  /** See `loadRules`; read only if a rule needs it. */
  rulesFile?: string;
  /** Whose names inline rules use. */
  attackVersion: AttackVersion;
}

/**
 * The rules that the environment has from the start, by space, each space's in the environment's order.
 * @throws Error for a broken rules file, and for a rule that is neither in it nor inline, naming its place
 */
export async function installRules(
  { name, rules = [] }: Environment,
  { rulesFile, attackVersion }: RuleSources
): Promise<ReadonlyMap<string, readonly FoundRule[]>> {
  const needed = rulesFile !== undefined && rules.some(({ inline }) => inline === undefined);
  const newest = needed ? newestVersions(await loadRules(rulesFile)) : new Map<string, RuleFact>();
  const bySpace = new Map<string, FoundRule[]>();
  rules.forEach((rule, index) => {
    const { ruleId, inline, enabled } = rule;
    const fact = inline ? inlineFact(ruleId, inline, attackVersion) : newest.get(ruleId);
    if (!fact) throw new Error(`Environment "${name}": ${missing(rule, index, rulesFile)}`);
    for (const spaceId of rule.spaces) {
      const installed = installedRule(fact, { spaceId, enabled, prebuilt: inline === undefined });
      bySpace.set(spaceId, [...(bySpace.get(spaceId) ?? []), installed]);
    }
  });
  return bySpace;
}

function missing({ ruleId }: EnvironmentRule, index: number, rulesFile: string | undefined): string {
  const where =
    rulesFile === undefined
      ? 'no rules file is given (--rules)'
      : `the rules file ${rulesFile} does not have it`;
  return `/rules/${index}/ruleId "${ruleId}" is not known: ${where}, and name and jobIds do not say inline what it is`;
}

function newestVersions(rules: readonly RuleFact[]): Map<string, RuleFact> {
  const newest = new Map<string, RuleFact>();
  for (const rule of rules) {
    const known = newest.get(rule.rule_id);
    if (!known || known.version_in_lock < rule.version_in_lock) newest.set(rule.rule_id, rule);
  }
  return newest;
}

/** What an inline rule doesn't say is as in most prebuilt rules. */
function inlineFact(
  ruleId: string,
  { name, jobIds, pairs }: EnvironmentInlineRule,
  attackVersion: AttackVersion
): RuleFact {
  return {
    rule_id: ruleId,
    version_in_lock: 1,
    name,
    machine_learning_job_id: jobIds,
    job_id_was_array_in_toml: true,
    anomaly_threshold: 75,
    severity: 'low',
    risk_score: 21,
    interval: '15m',
    from: 'now-45m',
    tags: [],
    threat: threatOfPairs(pairs, attackVersion),
  };
}
