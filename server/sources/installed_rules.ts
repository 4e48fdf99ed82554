import type { AlertingServerStart } from '@kbn/alerting-plugin/server';
import type { KibanaRequest } from '@kbn/core/server';

import type { RulePairs } from '../../common/jobs/attack_mappings';
import { asText, asTexts } from '../../common/jobs/read_value';
import { findRules } from './find_rules';
import { readThreats } from './rule_threats';
import { ruleTiming, type RuleTiming } from './rule_timing';

/** `params` is a flattened field, so KQL reaches each of its members (security_solution …/rule_fields.ts). */
const ML_RULES = {
  filter: 'alert.attributes.params.type: "machine_learning"',
  ruleTypeId: 'siem.mlRule',
  consumer: 'siem',
};

export interface InstalledRule extends RulePairs {
  enabled: boolean;
  /** Of the saved object, in this space. */
  objectId: string;
  createdMs?: number;
  /** Name of the user who made or installed it; absent where it is not known. */
  createdBy?: string;
  /** Absent where it cannot be told. */
  timing?: RuleTiming;
}

/**
 * The detection rules of type machine learning in the current space, prebuilt or not.
 *
 * @throws 403 where the user may not read detection rules; where alerting is missing or its API keys are off, an error that says so.
 */
export async function readInstalledRules(
  alerting: AlertingServerStart | undefined,
  request: KibanaRequest
): Promise<InstalledRule[]> {
  const rules = await findRules(alerting, request, ML_RULES);
  return rules.flatMap(({ id, name, enabled, params, schedule, createdAt, createdBy }) => {
    const jobIds = asTexts(params.machineLearningJobId);
    if (jobIds.length === 0) return [];
    const ruleId = asText(params.ruleId) ?? id;
    return [
      {
        ruleId,
        name,
        enabled,
        jobIds,
        pairs: readThreats(params.threat),
        objectId: id,
        createdMs: timeOf(createdAt),
        createdBy: asText(createdBy),
        timing: ruleTiming(params.from, schedule.interval),
      },
    ];
  });
}

function timeOf(date: Date | string | undefined): number | undefined {
  const time = new Date(date ?? NaN).getTime();
  return Number.isNaN(time) ? undefined : time;
}
