import type { KnownRule } from '../../common/api/recommendations';
import type { Warning } from '../../common/api/warning';
import type { RulePairs } from '../../common/jobs/attack_mappings';
import type { InstalledRule } from '../sources/installed_rules';
import type { Sources } from './sources';

export interface RulesAnswer {
  installedRules: InstalledRule[];
  ruleAssets: RulePairs[];
  /** Parts that could not be read: without them nobody can say that a rule is not installed, or that none reads a job. */
  unread: ReadonlyArray<'installed_rules' | 'rule_assets'>;
}

/**
 * Installed rules and those of the package. Assets that the user may not see look like none, so where installed rules are
 * refused, no assets are taken for "could not be read".
 */
export async function readRules(
  sources: Pick<Sources, 'installedRules' | 'ruleAssets'>,
  warnings: Warning[]
): Promise<RulesAnswer> {
  const [installed, assets] = await Promise.all([sources.installedRules(), sources.ruleAssets()]);
  const installedRules = installed.ok ? installed.value : [];
  const ruleAssets = assets.ok ? assets.value : [];
  if (!assets.ok) warnings.push({ code: 'rules_unreadable', failure: assets.failure });
  else if (!installed.ok) {
    const code = ruleAssets.length > 0 ? 'installed_rules_unreadable' : 'rules_unreadable';
    warnings.push({ code, failure: installed.failure });
  }
  const unread: RulesAnswer['unread'] = [
    ...(installed.ok ? [] : ['installed_rules' as const]),
    ...(assets.ok ? [] : ['rule_assets' as const]),
  ];
  return { installedRules, ruleAssets, unread };
}

/** Each rule once, by name; what is installed in the space counts more than what the package has. */
export function knownRules({ installedRules, ruleAssets }: Omit<RulesAnswer, 'unread'>): KnownRule[] {
  const rules = new Map<string, KnownRule>();
  for (const { ruleId, name } of ruleAssets) rules.set(ruleId, { ruleId, name, status: 'not_installed' });
  for (const { ruleId, name, enabled } of installedRules) {
    rules.set(ruleId, { ruleId, name, status: enabled ? 'enabled' : 'disabled' });
  }
  return [...rules.values()].sort(
    (a, b) => a.name.localeCompare(b.name, 'en') || a.ruleId.localeCompare(b.ruleId, 'en')
  );
}
