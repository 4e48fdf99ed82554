import type { FoundRule } from '@kbn/alerting-plugin/server';

import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import type { Environment, EnvironmentInlineRule, EnvironmentRule } from '../environments/environment';
import { BUILT_IN_RULES } from './built_in_rules';
import { installedRule } from './installed_rule';
import { loadRulesPackage } from './load_rules_package';
import { newestVersions } from './newest_versions';
import type { RuleFact } from './rule_shape';
import { stableUuid } from './stable_uuid';
import { threatOfPairs } from './threat_of_pairs';
import { usualRule } from './usual_rule';

/** Long ago, and not by anybody who is at work now. */
const ORIGIN = { createdAt: new Date('2024-01-15T09:00:00Z'), createdBy: 'elastic' };

export interface RuleSources {
  /** See `loadRulesPackage`; read only if a rule needs it. */
  rules?: string;
  /** Whose names rules use. */
  attackVersion: AttackVersion;
}

/**
 * The rules that the environment has from the start, by space, each space's in the environment's order.
 * @throws Error for a broken rules file, and for a rule that is neither in it nor inline, naming its place
 */
export async function installRules(
  { name, rules = [] }: Environment,
  { rules: source, attackVersion }: RuleSources
): Promise<ReadonlyMap<string, readonly FoundRule[]>> {
  const needed = rules.some(({ inline }) => inline === undefined);
  const newest = newestVersions(needed ? await loadRulesPackage(source, attackVersion) : []);
  const bySpace = new Map<string, FoundRule[]>();
  rules.forEach((rule, index) => {
    const { ruleId, inline, enabled } = rule;
    const fact = inline ? inlineFact(ruleId, inline, attackVersion) : newest.get(ruleId);
    if (!fact) throw new Error(`Environment "${name}": ${missing(rule, index, source)}`);
    for (const spaceId of rule.spaces) {
      const id = stableUuid(`${spaceId}/${ruleId}`);
      const installed = installedRule(fact, { ...ORIGIN, id, enabled, prebuilt: inline === undefined });
      bySpace.set(spaceId, [...(bySpace.get(spaceId) ?? []), installed]);
    }
  });
  return bySpace;
}

function missing({ ruleId }: EnvironmentRule, index: number, source: string | undefined): string {
  const where =
    source === undefined
      ? 'no rules file is given (--rules)'
      : source === BUILT_IN_RULES
        ? 'the built-in rules do not have it'
        : `the rules file ${source} does not have it`;
  return `/rules/${index}/ruleId "${ruleId}" is not known: ${where}, and name and jobIds do not say inline what it is`;
}

function inlineFact(
  ruleId: string,
  { name, jobIds, pairs }: EnvironmentInlineRule,
  attackVersion: AttackVersion
): RuleFact {
  return usualRule({
    rule_id: ruleId,
    name,
    machine_learning_job_id: jobIds,
    tags: [],
    threat: threatOfPairs(pairs, attackVersion),
  });
}
