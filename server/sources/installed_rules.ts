import type { AlertingServerStart } from '@kbn/alerting-plugin/server';
import type { KibanaRequest } from '@kbn/core/server';

import type { RulePairs } from '../../common/jobs/attack_mappings';
import { asText, asTexts } from '../../common/jobs/read_value';
import { readThreats } from './rule_threats';

/** More ML rules than anybody has; one page. Each rule returned writes an audit event, so nothing else is asked for. */
const MOST_RULES = 1000;

/** `params` is a flattened field, so KQL reaches each of its members (security_solution …/rule_fields.ts). */
const ML_RULES = 'alert.attributes.params.type: "machine_learning"';

export interface InstalledRule extends RulePairs {
  enabled: boolean;
  /** Of the saved object, in this space. */
  objectId: string;
  createdMs?: number;
  /** Name of the user who made or installed it; absent where it is not known. */
  createdBy?: string;
}

/**
 * The detection rules of type machine learning in the current space, prebuilt or not.
 *
 * @throws 403 where the user may read no rules; where alerting is missing or its API keys are off, an error that says so.
 */
export async function readInstalledRules(
  alerting: AlertingServerStart | undefined,
  request: KibanaRequest
): Promise<InstalledRule[]> {
  if (!alerting) throw new Error('Kibana runs without its alerting plugin');
  const client = await alerting.getRulesClientWithRequest(request);
  const { data } = await client.find({ options: { perPage: MOST_RULES, page: 1, filter: ML_RULES } });
  return data.flatMap(({ id, name, enabled, params, createdAt, createdBy }) => {
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
      },
    ];
  });
}

function timeOf(date: Date | string | undefined): number | undefined {
  const time = new Date(date ?? NaN).getTime();
  return Number.isNaN(time) ? undefined : time;
}
