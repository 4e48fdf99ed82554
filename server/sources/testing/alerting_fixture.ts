import type { AlertingServerStart, FoundRule, RuleFindOptions } from '@kbn/alerting-plugin/server';

/** What was asked of alerting, in its order. */
export type AlertingCall =
  { authorize: { ruleTypeId: string; consumer: string } } | { find?: RuleFindOptions };

/**
 * Alerting with these rules, whatever is asked.
 * @param forbidden ids of rule types that the user may not read
 */
export function alertingFixture(
  rules: FoundRule[],
  { calls = [], forbidden = [] }: { calls?: AlertingCall[]; forbidden?: string[] } = {}
): AlertingServerStart {
  return {
    getAlertingAuthorizationWithRequest: () =>
      Promise.resolve({
        ensureAuthorized: ({ ruleTypeId, consumer }) => {
          calls.push({ authorize: { ruleTypeId, consumer } });
          return forbidden.includes(ruleTypeId)
            ? Promise.reject(Object.assign(new Error('Unauthorized'), { output: { statusCode: 403 } }))
            : Promise.resolve();
        },
      }),
    getRulesClientWithRequest: () =>
      Promise.resolve({
        find: (params) => {
          calls.push({ find: params?.options });
          return Promise.resolve({ page: 1, perPage: 1000, total: rules.length, data: rules });
        },
      }),
  };
}
