import type { RuleFact } from './rule_shape';

/** Each rule's highest version, by its signature id; a package may hold several. */
export function newestVersions(rules: readonly RuleFact[]): ReadonlyMap<string, RuleFact> {
  const newest = new Map<string, RuleFact>();
  for (const rule of rules) {
    const known = newest.get(rule.rule_id);
    if (!known || known.version_in_lock < rule.version_in_lock) newest.set(rule.rule_id, rule);
  }
  return newest;
}
