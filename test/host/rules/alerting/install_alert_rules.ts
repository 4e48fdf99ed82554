import type { Environment, EnvironmentAlertRule } from '../../environments/environment';
import { connectorsIn } from '../../actions/connectors';
import { stableUuid } from '../stable_uuid';
import type { AlertRule } from './alert_rule';
import { checkedParams } from './create_rule';
import { ANOMALY_ALERT, JOBS_HEALTH } from './rule_type_ids';
import { RULE_TYPES, type RuleType } from './rule_types';

/** Long ago, and not by anybody who is at work now. */
const ORIGIN = { createdAt: new Date('2024-01-15T09:00:00Z'), createdBy: 'elastic' };

/**
 * The alert rules that the environment has from the start, by space, each space's in the environment's order.
 * @throws Error for params and connectors that alerting would not take, naming the place
 */
export function installAlertRules(environment: Environment): ReadonlyMap<string, readonly AlertRule[]> {
  const { name, alertRules = [] } = environment;
  const bySpace = new Map<string, AlertRule[]>();
  alertRules.forEach((rule, index) => {
    const fail = (problem: string) => new Error(`Environment "${name}": /alertRules/${index} ${problem}`);
    for (const spaceId of rule.spaces) {
      const known = new Map(connectorsIn(environment, spaceId).map((connector) => [connector.id, connector]));
      const unknown = rule.connectors.find((id) => !known.has(id));
      if (unknown !== undefined)
        throw fail(`names the connector "${unknown}", which "${spaceId}" does not have`);
      const typeOf = (id: string) => known.get(id)?.type ?? '';
      bySpace.set(spaceId, [...(bySpace.get(spaceId) ?? []), installed(rule, { spaceId, typeOf, fail })]);
    }
  });
  return bySpace;
}

interface Installation {
  spaceId: string;
  /** Type of a connector. */
  typeOf(connectorId: string): string;
  fail(problem: string): Error;
}

function installed(
  { kind, name, interval, params, enabled, connectors }: EnvironmentAlertRule,
  { spaceId, typeOf, fail }: Installation
): AlertRule {
  const type = typeOfKind(kind);
  const id = stableUuid(`${spaceId}/${kind}/${name}`);
  try {
    return {
      ...ORIGIN,
      id,
      name,
      enabled,
      tags: [],
      alertTypeId: type.id,
      consumer: 'ml',
      schedule: { interval },
      params: checkedParams(type, params),
      actions: connectors.map((connectorId) => ({
        id: connectorId,
        actionTypeId: typeOf(connectorId),
        group: type.actionGroup.id,
        params: {},
        frequency: { summary: false, notify_when: 'onActionGroupChange', throttle: null },
        uuid: stableUuid(`${id}/${connectorId}`),
      })),
      systemActions: [],
    };
  } catch (error) {
    throw fail(error instanceof Error ? error.message : String(error));
  }
}

function typeOfKind(kind: EnvironmentAlertRule['kind']): RuleType {
  const id = kind === 'anomaly' ? ANOMALY_ALERT : JOBS_HEALTH;
  const type = RULE_TYPES.find((candidate) => candidate.id === id);
  if (!type) throw new Error(`There is no rule type ${id}`);
  return type;
}
