import type { HostCore, HostPlugin } from '../host_plugin';
import { loadRules } from './load_rules';
import { ruleAsset } from './rule_asset';
import { RULES_FEATURE, SIEM_FEATURE } from './security_features';

export interface RulesHostPluginOptions {
  /** See `loadRules`. Without it the package with the prebuilt rules is not installed. */
  rulesFile?: string;
}

/**
 * The host's double of Security, as far as it is needed: its features, and its prebuilt ML rules as saved objects.
 * `start` fails if the rules file is missing or broken.
 */
export function createRulesHostPlugin({ rulesFile }: RulesHostPluginOptions): HostPlugin {
  let core: HostCore | undefined;
  return {
    id: 'securitySolution',
    setup(hostCore) {
      core = hostCore;
      core.features.registerKibanaFeature(SIEM_FEATURE);
      core.features.registerKibanaFeature(RULES_FEATURE);
      return {};
    },
    async start() {
      if (core === undefined) {
        throw new Error('Security was started without setup');
      }
      if (rulesFile !== undefined) {
        core.savedObjects.add((await loadRules(rulesFile)).map(ruleAsset));
      }
    },
  };
}
