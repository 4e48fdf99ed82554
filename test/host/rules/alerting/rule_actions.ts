import { randomUUID } from 'node:crypto';

import { badRequest } from '@hapi/boom';
import type { KibanaRequest } from '@kbn/core/server';

import { parseTimeSpan } from '../../../../common/jobs/time_span';
import { assertMayReadConnectors, connectorsIn } from '../../actions/connectors';
import type { EnvironmentConnector } from '../../environments/environment';
import type { AlertRuleAction } from './alert_rule';
import type { AlertingContext } from './alerting_context';
import type { RuleActionBody, RuleBody } from './rule_body';
import { RECOVERED, type RuleType } from './rule_types';

/**
 * The actions of a rule that is to be made, with the types of their connectors
 * (alerting/server/rules_client/lib/validate_actions.ts).
 *
 * @throws Boom 403 where the user may not use connectors, 400 for what is wrong with them
 */
export function checkedActions(
  { core }: AlertingContext,
  request: KibanaRequest,
  { body, type }: { body: RuleBody; type: RuleType }
): AlertRuleAction[] {
  if (body.actions.length === 0) return [];
  assertMayReadConnectors(request);
  const known = connectorsIn(core.environment, core.spaces.getSpaceId(request));
  const actions = body.actions.map((action) => ({ action, connector: connectorOf(action, known) }));
  const problems = [
    ...missingSecrets(actions.map(({ connector }) => connector)),
    ...wrongGroups(body.actions, type),
    ...wrongFrequencies(body),
  ];
  if (problems.length > 0) throw badRequest(`Failed to validate actions: ${problems.join('; ')}`);
  return actions.map(({ action: { id, group, params, frequency, uuid }, connector }) => ({
    id,
    group,
    params,
    frequency,
    actionTypeId: connector.type,
    uuid: uuid ?? randomUUID(),
  }));
}

function connectorOf({ id }: RuleActionBody, known: readonly EnvironmentConnector[]): EnvironmentConnector {
  const connector = known.find((candidate) => candidate.id === id);
  if (connector) return connector;
  throw badRequest(`Failed to load action ${id} (404): Saved object [action/${id}] not found`);
}

function missingSecrets(connectors: readonly EnvironmentConnector[]): string[] {
  const names = connectors.filter(({ missingSecrets: missing }) => missing).map(({ name }) => name);
  return names.length === 0 ? [] : [`Invalid connectors: ${names.join(', ')}`];
}

function wrongGroups(actions: readonly RuleActionBody[], { actionGroup }: RuleType): string[] {
  const groups = actions
    .map(({ group }) => group)
    .filter((group) => group !== actionGroup.id && group !== RECOVERED.id);
  return groups.length === 0 ? [] : [`Invalid action groups: ${groups.join(', ')}`];
}

/** How often an action runs stands either at the rule or at each of its actions. */
function wrongFrequencies({ actions, notify_when: notifyWhen, throttle, schedule }: RuleBody): string[] {
  const isOfRule = Boolean(notifyWhen) || Boolean(throttle);
  const isAnyWith = actions.some(({ frequency }) => frequency !== undefined);
  const isAnyWithout = actions.some(({ frequency }) => frequency === undefined);
  if (isOfRule)
    return isAnyWith ? ['actions have a frequency of their own while notify_when or throttle is set'] : [];
  if (isAnyWithout) return ['Actions missing frequency parameters'];
  const intervalMs = parseTimeSpan(schedule.interval) ?? 0;
  const isTooOften = actions.some(
    ({ frequency }) =>
      frequency?.notify_when === 'onThrottleInterval' &&
      (parseTimeSpan(frequency.throttle ?? '') ?? 0) < intervalMs
  );
  return isTooOften ? [`Action frequency cannot be shorter than the interval ${schedule.interval}`] : [];
}
