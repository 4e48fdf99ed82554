import type { AlertingAuthorizationApi, AlertingServerStart } from '@kbn/alerting-plugin/server';
import type { KibanaRequest } from '@kbn/core/server';

import { attackVersionOf } from '../../../common/catalogue/attack/attack_version';
import type { HostCore, HostPlugin } from '../host_plugin';
import { requestState } from '../kibana/http/request_state';
import { refuseUnknown } from '../kibana/plugins/refuse_unknown';
import type { HostHttpSetup } from '../kibana/http/host_router';
import { assertMayUseRules } from './alerting/alerting_rights';
import { installAlertRules } from './alerting/install_alert_rules';
import { registerAlertingRoutes } from './alerting/register_alerting_routes';
import { STACK_ALERTS_FEATURE } from './alerting/stack_alerts_feature';
import { findAllowedRules } from './find/find_allowed_rules';
import { installRules } from './install_rules';
import type { RuleStore } from './rule_store';

export interface AlertingHostPluginOptions {
  /** See `loadRulesPackage`: what the environment's rules are that are not inline. */
  rules?: string;
  /** Shared with Security, which changes it. `start` puts the environment's rules in. */
  store: RuleStore;
}

export interface AlertingHostPlugin extends HostPlugin {
  start(): Promise<AlertingServerStart>;
}

/**
 * The host's double of alerting: finds the rules of the request's space as the request's user, and has the routes for those of
 * ML. `start` fails if a rule of the environment is neither in the package nor inline, or alerting would not take it.
 */
export function createAlertingHostPlugin({ rules, store }: AlertingHostPluginOptions): AlertingHostPlugin {
  let core: HostCore | undefined;
  return {
    id: 'alerting',
    setup(hostCore) {
      core = hostCore;
      core.features.registerKibanaFeature(STACK_ALERTS_FEATURE);
      registerAlertingRoutes({ core, store }, (core.http as HostHttpSetup).createRouter());
      return refuseUnknown('plugins.alerting (setup)', {});
    },
    async start() {
      if (core === undefined) {
        throw new Error('Alerting was started without setup');
      }
      const attackVersion = attackVersionOf(core.kibanaVersion);
      const installed = await installRules(core.environment, { rules, attackVersion });
      installed.forEach((ofSpace, spaceId) => store.add(spaceId, ofSpace));
      installAlertRules(core.environment).forEach((ofSpace, spaceId) => store.add(spaceId, ofSpace));
      return startContract(core, store);
    },
  };
}

function startContract(core: HostCore, store: RuleStore): AlertingServerStart {
  return refuseUnknown('plugins.alerting', {
    getRulesClientWithRequest: (request: KibanaRequest) => {
      requestState(request);
      return Promise.resolve(
        refuseUnknown('rulesClient', {
          find: async (params?: object) => findAllowedRules({ core, store }, request, params),
        })
      );
    },
    getAlertingAuthorizationWithRequest: (request: KibanaRequest) =>
      Promise.resolve(
        refuseUnknown('alertingAuthorization', {
          ensureAuthorized: async (options: Parameters<AlertingAuthorizationApi['ensureAuthorized']>[0]) =>
            assertMayUseRules(request, options, options.operation),
        })
      ),
  });
}
