import type { RuleInput } from '../../common/activation/plan_input';
import type { JobRule } from '../../common/api/jobs';
import type { Failure } from '../../common/evidence/failure';
import type { InstalledRule } from '../sources/installed_rules';
import type { RuleAsset } from '../sources/rule_assets';
import type { Sources } from './sources';

/** What a plan and the list of jobs need to know of a rule. */
export type KnownJobRule = RuleInput & JobRule;

export interface JobRulesAnswer {
  /**
   * Installed rules of type machine learning, and those that are only in the package. Undefined where installed rules
   * could not be read: then none may be called "not installed".
   */
  rules?: KnownJobRule[];
  /** Why a part is missing. */
  failure?: Failure;
}

/** All ML rules by name, each once; what is installed in the space counts more than what the package has. */
export async function readJobRules(
  sources: Pick<Sources, 'installedRules' | 'ruleAssets' | 'userName'>
): Promise<JobRulesAnswer> {
  const [installed, assets] = await Promise.all([sources.installedRules(), sources.ruleAssets()]);
  if (!installed.ok) return { failure: installed.failure };
  const inPackage = new Map(assets.ok ? assets.value.map((asset) => [asset.ruleId, asset]) : []);
  const here = new Set(installed.value.map(({ ruleId }) => ruleId));
  const rules = [
    ...installed.value.map((rule) => fromInstalled(rule, inPackage.get(rule.ruleId), sources.userName)),
    ...[...inPackage.values()].filter(({ ruleId }) => !here.has(ruleId)).map(fromAsset),
  ].sort((a, b) => a.name.localeCompare(b.name, 'en') || a.ruleId.localeCompare(b.ruleId, 'en'));
  return assets.ok ? { rules } : { rules, failure: assets.failure };
}

function fromInstalled(
  { ruleId, name, enabled, jobIds, objectId, createdMs, createdBy, timing }: InstalledRule,
  asset: RuleAsset | undefined,
  userName: string | undefined
): KnownJobRule {
  const isKnownWho = createdBy !== undefined && userName !== undefined;
  return {
    ruleId,
    name,
    jobIds: [...jobIds],
    status: enabled ? 'enabled' : 'disabled',
    timing,
    objectId,
    version: asset?.version,
    createdMs,
    createdByMe: isKnownWho ? createdBy === userName : undefined,
  };
}

function fromAsset({ ruleId, name, jobIds, version, timing }: RuleAsset): KnownJobRule {
  return { ruleId, name, jobIds: [...jobIds], status: 'not_installed', version, timing };
}
