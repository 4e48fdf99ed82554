import type { AlertingServerStart, FoundRule } from '@kbn/alerting-plugin/server';
import type { KibanaRequest } from '@kbn/core/server';

/** More rules than anybody has of what is asked for here; one page. */
const MOST_RULES = 1000;

export interface RulesQuestion {
  /** KQL. Each rule returned writes an audit event, so that it should let pass nothing that is not needed. */
  filter: string;
  /** A type and a consumer that the rules have. */
  ruleTypeId: string;
  consumer: string;
}

/**
 * The rules of the current space that a filter lets pass. A user who may read rules of any type gets an empty list instead of
 * those of other types, so whether this type may be read is asked first (alerting_authorization.ts, getAuthorizationFilter).
 *
 * @throws 403 where the user may not read these rules; where alerting is missing or its API keys are off, an error that says so.
 */
export async function findRules(
  alerting: AlertingServerStart | undefined,
  request: KibanaRequest,
  { filter, ruleTypeId, consumer }: RulesQuestion
): Promise<FoundRule[]> {
  if (!alerting) throw new Error('Kibana runs without its alerting plugin');
  const authorization = await alerting.getAlertingAuthorizationWithRequest(request);
  await authorization.ensureAuthorized({ ruleTypeId, consumer, operation: 'find', entity: 'rule' });
  const client = await alerting.getRulesClientWithRequest(request);
  const { data } = await client.find({ options: { perPage: MOST_RULES, page: 1, filter } });
  return data;
}
