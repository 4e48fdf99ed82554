import type { Capabilities } from '@kbn/core/public';

/** Security's feature for rules alone, newest first: Kibana 9.3 and later have one of them. */
const RULES_FEATURES = [
  'securitySolutionRulesV4',
  'securitySolutionRulesV3',
  'securitySolutionRulesV2',
  'securitySolutionRulesV1',
];

/** Security as a whole, newest first; before 9.3 it decides on rules too. */
const SECURITY_FEATURES = ['siemV5', 'siemV4', 'siemV3', 'siemV2', 'siem'];

/**
 * Whether this user may install and enable detection rules: the newest feature that the running Kibana knows decides
 * (x-pack/solutions/security/packages/features/src/{rules,security}, `edit_rules` and `crud`).
 */
export function mayEditRules(capabilities: Capabilities): boolean {
  const rules = RULES_FEATURES.find((feature) => capabilities[feature] !== undefined);
  if (rules !== undefined) return capabilities[rules]?.['edit_rules'] === true;
  const security = SECURITY_FEATURES.find((feature) => capabilities[feature] !== undefined);
  return security !== undefined && capabilities[security]?.['crud'] === true;
}
