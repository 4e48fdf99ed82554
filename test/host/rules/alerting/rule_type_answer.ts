import type { KibanaRequest } from '@kbn/core/server';

import type { AlertingContext } from './alerting_context';
import { authorizedConsumers } from './alerting_rights';
import { RECOVERED, RULE_TYPES, RULE_TYPES_LICENSE } from './rule_types';

/**
 * The rule types that the user may read rules of, ML's alone
 * (alerting/server/routes/rule/apis/list_types/external/transforms); what describes alerts and variables is left out.
 */
export async function ruleTypesAnswer({ core }: AlertingContext, request: KibanaRequest): Promise<object[]> {
  if (!core.environment.ml.enabled) return [];
  const license = await core.licensing.getLicense();
  const isLicensed = license.isActive && license.hasAtLeast(RULE_TYPES_LICENSE);
  return RULE_TYPES.flatMap(({ id, name, actionGroup }) => {
    const consumers = authorizedConsumers(request, id);
    if (Object.keys(consumers).length === 0) return [];
    return [
      {
        id,
        name,
        action_groups: [actionGroup, RECOVERED],
        default_action_group_id: actionGroup.id,
        recovery_action_group: RECOVERED,
        authorized_consumers: consumers,
        category: 'management',
        producer: 'ml',
        minimum_license_required: RULE_TYPES_LICENSE,
        enabled_in_license: isLicensed,
        is_exportable: true,
        does_set_recovery_context: true,
        has_alerts_mappings: true,
        has_fields_for_a_a_d: true,
        fieldsForAAD: [],
      },
    ];
  });
}
