import type { SavedObjectsClientContract } from '@kbn/core/server';

import type { AttackPair } from '../../common/jobs/job_profile';
import { asRecord, asText, asTexts } from '../../common/jobs/read_value';

/** Saved object type of the prebuilt rules (…/detection_engine/prebuilt_rules/logic/rule_assets). */
const RULE_ASSET_TYPE = 'security-rule';

/** Every prebuilt ML rule carries this tag; the type itself is not searchable in all versions. */
const ML_RULE_TAG = 'Rule Type: ML';

export interface RuleMapping {
  ruleId: string;
  name: string;
  jobIds: string[];
  pairs: AttackPair[];
}

/**
 * The prebuilt ML rules of this Kibana with the jobs they read and the ATT&CK pairs they name, newest version of each.
 *
 * @throws 403 where the user may not read Security's rules.
 */
export async function readRuleMappings(savedObjects: SavedObjectsClientContract): Promise<RuleMapping[]> {
  const { saved_objects: assets } = await savedObjects.find<Record<string, unknown>>({
    type: RULE_ASSET_TYPE,
    perPage: 10_000,
    filter: `${RULE_ASSET_TYPE}.attributes.tags: "${ML_RULE_TAG}"`,
    fields: ['rule_id', 'version', 'name', 'machine_learning_job_id', 'threat'],
  });
  const newest = new Map<string, { version: number; mapping: RuleMapping }>();
  for (const { attributes } of assets) {
    const mapping = readRule(attributes);
    const version = typeof attributes.version === 'number' ? attributes.version : 0;
    const known = mapping && newest.get(mapping.ruleId);
    if (mapping && (!known || known.version < version)) newest.set(mapping.ruleId, { version, mapping });
  }
  return [...newest.values()].map(({ mapping }) => mapping);
}

function readRule(rule: Record<string, unknown>): RuleMapping | undefined {
  const ruleId = asText(rule.rule_id);
  const named = rule.machine_learning_job_id;
  const jobIds = typeof named === 'string' ? [named] : asTexts(named);
  if (ruleId === undefined || jobIds.length === 0) return undefined;
  const threats: unknown[] = Array.isArray(rule.threat) ? rule.threat : [];
  return { ruleId, name: asText(rule.name) ?? ruleId, jobIds, pairs: threats.flatMap(readThreat) };
}

/** One entry names a tactic and, under it, techniques and sub-techniques; none of them alone is the tactic itself. */
function readThreat(value: unknown): AttackPair[] {
  const threat = asRecord(value);
  const tacticId = asText(asRecord(threat?.tactic)?.id);
  if (!threat || tacticId === undefined) return [];
  const techniqueIds = readIds(threat.technique, 'subtechnique');
  return techniqueIds.length === 0
    ? [{ tacticId }]
    : techniqueIds.map((techniqueId) => ({ tacticId, techniqueId }));
}

function readIds(value: unknown, below: string): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    const entry = asRecord(item);
    const id = asText(entry?.id);
    return entry && id ? [id, ...readIds(entry[below], below)] : [];
  });
}
