import type { SavedObjectsClientContract } from '@kbn/core/server';

import type { RulePairs } from '../../common/jobs/attack_mappings';
import { asText, asTexts } from '../../common/jobs/read_value';
import { readThreats } from './rule_threats';
import { ruleTiming, type RuleTiming } from './rule_timing';

/** Saved object type of the prebuilt rules (…/detection_engine/prebuilt_rules/logic/rule_assets). */
const RULE_ASSET_TYPE = 'security-rule';

/** Every prebuilt ML rule carries this tag; the type itself is not searchable in all versions. */
const ML_RULE_TAG = 'Rule Type: ML';

export interface RuleAsset extends RulePairs {
  version?: number;
  /** What it will have when it is installed; absent where it cannot be told. */
  timing?: RuleTiming;
}

/**
 * The prebuilt ML rules of this Kibana's rules package with the jobs they read and the ATT&CK pairs they name, newest
 * version of each. Saved objects that the user may not read are left out without a word (saved-objects
 * api-server-internal find.ts), so an empty answer may also mean that.
 */
export async function readRuleAssets(savedObjects: SavedObjectsClientContract): Promise<RuleAsset[]> {
  const { saved_objects: assets } = await savedObjects.find<Record<string, unknown>>({
    type: RULE_ASSET_TYPE,
    perPage: 10_000,
    filter: `${RULE_ASSET_TYPE}.attributes.tags: "${ML_RULE_TAG}"`,
    fields: ['rule_id', 'version', 'name', 'machine_learning_job_id', 'threat', 'from', 'interval'],
  });
  const newest = new Map<string, RuleAsset>();
  for (const { attributes } of assets) {
    const rule = readRule(attributes);
    const known = rule && newest.get(rule.ruleId);
    if (rule && (!known || (known.version ?? 0) < (rule.version ?? 0))) newest.set(rule.ruleId, rule);
  }
  return [...newest.values()];
}

function readRule(rule: Record<string, unknown>): RuleAsset | undefined {
  const ruleId = asText(rule.rule_id);
  const named = rule.machine_learning_job_id;
  const jobIds = typeof named === 'string' ? [named] : asTexts(named);
  if (ruleId === undefined || jobIds.length === 0) return undefined;
  return {
    ruleId,
    name: asText(rule.name) ?? ruleId,
    jobIds,
    pairs: readThreats(rule.threat),
    version: typeof rule.version === 'number' ? rule.version : undefined,
    timing: ruleTiming(rule.from, rule.interval),
  };
}
