import type { JobRule } from '../../common/api/jobs';
import type { ReasonLink } from './reason_text';

/**
 * An installed detection rule in Security; undefined for one that isn't installed. Addresses of rules go by object id
 * (x-pack/solutions/security/plugins/security_solution/common/constants.ts, RULES_PATH).
 */
export function ruleLink({ name, objectId }: Pick<JobRule, 'name' | 'objectId'>): ReasonLink | undefined {
  return objectId === undefined
    ? undefined
    : { text: name, path: `/app/security/rules/id/${encodeURIComponent(objectId)}` };
}

/** Security's page with the rules that a newer version is there for. */
export const RULE_UPDATES_PATH = '/app/security/rules/updates';

/** Security's page with the prebuilt rules that can be installed. */
export const ADD_RULES_PATH = '/app/security/rules/add_rules';
