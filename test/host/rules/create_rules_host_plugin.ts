import { attackVersionOf } from '../../../common/catalogue/attack/attack_version';
import type { HostPlugin } from '../host_plugin';
import { loadRulesPackage } from './load_rules_package';
import { mlProblem } from './ml_authorization';
import { registerBulkAction } from './routes/bulk_action';
import { registerPerformInstallation } from './routes/perform_installation';
import { registerReviewInstallation } from './routes/review_installation';
import { ruleAsset } from './rule_asset';
import type { RuleStore } from './rule_store';
import type { RulesContext } from './rules_context';
import { RULES_FEATURE, SIEM_FEATURE } from './security_features';

export interface RulesHostPluginOptions {
  /** See `loadRulesPackage`. Without it the package with the prebuilt rules is not installed. */
  rules?: string;
  /** Shared with alerting, which reads from it. */
  store: RuleStore;
}

/**
 * The host's double of Security, as far as it is needed: its features, its prebuilt ML rules as saved objects, and the
 * routes that install, enable, disable and delete rules. `start` fails if the rules file is missing or broken.
 */
export function createRulesHostPlugin({ rules, store }: RulesHostPluginOptions): HostPlugin {
  let context: RulesContext | undefined;
  return {
    id: 'securitySolution',
    setup(core) {
      context = { core, store, package: [], mlProblem: (request) => mlProblem(core, request) };
      core.features.registerKibanaFeature(SIEM_FEATURE);
      core.features.registerKibanaFeature(RULES_FEATURE);
      registerReviewInstallation(context);
      registerPerformInstallation(context);
      registerBulkAction(context);
      return {};
    },
    async start() {
      if (context === undefined) {
        throw new Error('Security was started without setup');
      }
      const { core } = context;
      context.package = await loadRulesPackage(rules, attackVersionOf(core.kibanaVersion));
      core.savedObjects.add(context.package.map(ruleAsset));
    },
  };
}
