import { forbidden } from '@hapi/boom';
import type { KibanaRequest } from '@kbn/core/server';

import { requestState } from '../../kibana/http/request_state';
import { ML_FEATURE } from '../../ml/ml_feature';
import { RULES_FEATURE } from '../security_features';
import { ANOMALY_ALERT, DETECTION_RULE, JOBS_HEALTH } from './rule_type_ids';
import { STACK_ALERTS_FEATURE } from './stack_alerts_feature';

export type RuleOperation = 'find' | 'get' | 'create' | 'delete';

/** What a feature grants on rules: Read to read them, All to change them. */
interface AlertingGrant {
  featureId: string;
  ruleTypeId: string;
  consumers: readonly string[];
}

/**
 * The member `alerting` of the features that are registered here
 * (x-pack/platform/plugins/shared/{ml/server/plugin.ts,stack_alerts/server/feature.ts}: jobs' health is not Stack Rules' matter).
 */
const GRANTS: readonly AlertingGrant[] = [
  { featureId: ML_FEATURE.id, ruleTypeId: ANOMALY_ALERT, consumers: ['ml', 'alerts'] },
  { featureId: ML_FEATURE.id, ruleTypeId: JOBS_HEALTH, consumers: ['ml', 'alerts'] },
  { featureId: STACK_ALERTS_FEATURE.id, ruleTypeId: ANOMALY_ALERT, consumers: ['stackAlerts'] },
  { featureId: RULES_FEATURE.id, ruleTypeId: DETECTION_RULE, consumers: ['siem'] },
];

export interface RuleKind {
  ruleTypeId: string;
  consumer: string;
}

/** Whether the request's user may do this; a consumer that no feature has for the type is nobody's. */
export function mayUseRules(
  request: KibanaRequest,
  { ruleTypeId, consumer }: RuleKind,
  operation: RuleOperation
): boolean {
  return GRANTS.some(
    (grant) =>
      grant.ruleTypeId === ruleTypeId &&
      grant.consumers.includes(consumer) &&
      isGranted(request, grant, operation)
  );
}

/** @throws Boom 403 as alerting words it (alerting_authorization.ts) */
export function assertMayUseRules(request: KibanaRequest, kind: RuleKind, operation: RuleOperation): void {
  if (mayUseRules(request, kind, operation)) return;
  throw forbidden(`Unauthorized by "${kind.consumer}" to ${operation} "${kind.ruleTypeId}" rule`);
}

/** @throws Boom 403 where the user may find no rules of any type */
export function assertMayFindRules(request: KibanaRequest): void {
  if (GRANTS.some((grant) => isGranted(request, grant, 'find'))) return;
  throw forbidden('Unauthorized to find rules for any rule types.');
}

/** The consumers as which the user may use rules of a type, as `rule_types` lists them. */
export function authorizedConsumers(
  request: KibanaRequest,
  ruleTypeId: string
): Record<string, { read: boolean; all: boolean }> {
  const granted = GRANTS.filter(
    (grant) => grant.ruleTypeId === ruleTypeId && isGranted(request, grant, 'find')
  );
  return Object.fromEntries(
    granted.flatMap((grant) =>
      grant.consumers.map((consumer) => [consumer, { read: true, all: isGranted(request, grant, 'create') }])
    )
  );
}

function isGranted(request: KibanaRequest, { featureId }: AlertingGrant, operation: RuleOperation): boolean {
  const { kibana } = requestState(request).user;
  const level = kibana === 'all' ? 'all' : kibana[featureId];
  switch (operation) {
    case 'find':
    case 'get':
      return level !== undefined;
    case 'create':
    case 'delete':
      return level === 'all';
  }
}
