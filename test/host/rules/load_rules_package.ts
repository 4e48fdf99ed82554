import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import { BUILT_IN_RULES, builtInRules } from './built_in_rules';
import { loadRules } from './load_rules';
import type { RuleFact } from './rule_shape';

/**
 * The rules of the package that is installed.
 * @param source a rules file, `built-in`, or nothing where the package is not installed
 * @throws as `loadRules` does
 */
export async function loadRulesPackage(
  source: string | undefined,
  attackVersion: AttackVersion
): Promise<RuleFact[]> {
  switch (source) {
    case undefined:
      return [];
    case BUILT_IN_RULES:
      return builtInRules(attackVersion);
    default:
      return loadRules(source);
  }
}
