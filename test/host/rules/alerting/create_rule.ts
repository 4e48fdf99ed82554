import { randomUUID } from 'node:crypto';

import { badRequest, conflict, forbidden } from '@hapi/boom';
import type { KibanaRequest } from '@kbn/core/server';

import { parseTimeSpan } from '../../../../common/jobs/time_span';
import { authenticatedUser } from '../../kibana/users/authenticated_user';
import { describeFirstIssue } from '../../modules/describe_first_issue';
import type { AlertRule } from './alert_rule';
import type { AlertingContext } from './alerting_context';
import { assertMayUseRules } from './alerting_rights';
import { refuseNotOffered, type RuleBody } from './rule_body';
import { checkedActions } from './rule_actions';
import { RULE_TYPES, RULE_TYPES_LICENSE, type RuleType } from './rule_types';

/** `xpack.alerting.rules.minimumScheduleInterval`; enforced here, as where that setting says so. */
const SHORTEST_INTERVAL = '1m';

/**
 * Makes a rule in the request's space; in Kibana's order of checks
 * (alerting/server/application/rule/methods/create/create_rule.ts). Nothing runs it.
 *
 * @throws Boom 400, 403 and 409 as Kibana, NotOfferedError for what the host hasn't
 */
export async function createRule(
  context: AlertingContext,
  request: KibanaRequest,
  { body, id = randomUUID() }: { body: RuleBody; id?: string }
): Promise<AlertRule> {
  refuseNotOffered(body);
  const { core, store } = context;
  const spaceId = core.spaces.getSpaceId(request);
  const type = ruleType(context, body.rule_type_id);
  assertMayUseRules(request, { ruleTypeId: type.id, consumer: body.consumer }, 'create');
  await assertLicensed(context, type);
  const params = checkedParams(type, body.params);
  const actions = checkedActions(context, request, { body, type });
  assertLongEnough(body.schedule.interval);
  if (store.inSpace(spaceId).some((rule) => rule.id === id)) {
    throw conflict(`Saved object [alert/${id}] conflict`);
  }
  const rule: AlertRule = {
    id,
    name: body.name,
    enabled: body.enabled,
    tags: body.tags,
    alertTypeId: type.id,
    consumer: body.consumer,
    schedule: body.schedule,
    params,
    actions,
    systemActions: [],
    createdBy: authenticatedUser(request).username,
    createdAt: new Date(),
  };
  store.add(spaceId, [rule]);
  return rule;
}

function ruleType({ core }: AlertingContext, id: string): RuleType {
  const type = core.environment.ml.enabled ? RULE_TYPES.find((known) => known.id === id) : undefined;
  if (type) return type;
  throw badRequest(`Rule type "${id}" is not registered.`);
}

async function assertLicensed({ core }: AlertingContext, { id }: RuleType): Promise<void> {
  const license = await core.licensing.getLicense();
  if (license.isActive && license.hasAtLeast(RULE_TYPES_LICENSE)) return;
  throw forbidden(`Rule type ${id} is disabled: it needs an active ${RULE_TYPES_LICENSE} licence`);
}

/** With defaults filled in. @throws Boom 400 naming the member */
export function checkedParams({ params: shape }: RuleType, params: unknown): Record<string, unknown> {
  const result = shape.safeParse(params);
  if (result.success) return result.data;
  throw badRequest(`params invalid: ${describeFirstIssue(result.error)}`);
}

function assertLongEnough(interval: string): void {
  if ((parseTimeSpan(interval) ?? 0) >= (parseTimeSpan(SHORTEST_INTERVAL) ?? 0)) return;
  throw badRequest(
    `Error creating rule: the interval is less than the allowed minimum interval of ${SHORTEST_INTERVAL}`
  );
}
