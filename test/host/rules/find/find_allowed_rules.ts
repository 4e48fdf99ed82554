import type { RuleFindResult } from '@kbn/alerting-plugin/server';
import type { KibanaRequest } from '@kbn/core/server';

import type { AlertingContext } from '../alerting/alerting_context';
import { assertMayFindRules, mayUseRules } from '../alerting/alerting_rights';
import { findRules } from './find_rules';

/**
 * One page of the rules in the request's space that its user may read; others are left out without a word, as in Kibana
 * (alerting/server/authorization/alerting_authorization.ts, getFindAuthorizationFilter).
 *
 * @throws Boom 403 where the user may read rules of no type, and as `findRules` does
 */
export function findAllowedRules(
  { core, store }: AlertingContext,
  request: KibanaRequest,
  params: unknown
): RuleFindResult {
  assertMayFindRules(request);
  const allowed = store
    .inSpace(core.spaces.getSpaceId(request))
    .filter(({ alertTypeId, consumer }) =>
      mayUseRules(request, { ruleTypeId: alertTypeId, consumer }, 'find')
    );
  return findRules(allowed, params);
}
