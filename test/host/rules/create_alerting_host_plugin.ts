import { forbidden } from '@hapi/boom';
import type { AlertingServerStart } from '@kbn/alerting-plugin/server';
import type { KibanaRequest } from '@kbn/core/server';

import { attackVersionOf } from '../../../common/catalogue/attack/attack_version';
import type { HostCore, HostPlugin } from '../host_plugin';
import { refuseUnknown } from '../kibana/plugins/refuse_unknown';
import { findRules } from './find/find_rules';
import { installRules } from './install_rules';
import type { RuleStore } from './rule_store';
import { RULES_FEATURE } from './security_features';

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
 * The host's double of alerting: reads the detection rules that are installed in the request's space, as the request's
 * user. `start` fails if a rule of the environment is neither in the package nor inline.
 */
export function createAlertingHostPlugin({ rules, store }: AlertingHostPluginOptions): AlertingHostPlugin {
  let core: HostCore | undefined;
  return {
    id: 'alerting',
    setup(hostCore) {
      core = hostCore;
      return refuseUnknown('plugins.alerting (setup)', {});
    },
    async start() {
      if (core === undefined) {
        throw new Error('Alerting was started without setup');
      }
      const attackVersion = attackVersionOf(core.kibanaVersion);
      const installed = await installRules(core.environment, { rules, attackVersion });
      installed.forEach((ofSpace, spaceId) => store.add(spaceId, ofSpace));
      return startContract(core, store);
    },
  };
}

function startContract(core: HostCore, store: RuleStore): AlertingServerStart {
  return refuseUnknown('plugins.alerting', {
    getRulesClientWithRequest: async (request: KibanaRequest) => {
      const spaceId = core.spaces.getSpaceId(request);
      return refuseUnknown('rulesClient', {
        find: async (params?: object) => {
          await assertMayReadRules(core, request);
          return findRules(store.inSpace(spaceId), params);
        },
      });
    },
  });
}

/** Rules of detection are the only ones here, so that who may not read these may read none. @throws Boom 403 */
async function assertMayReadRules(core: HostCore, request: KibanaRequest): Promise<void> {
  const capabilities = await core.capabilities.resolve(request);
  if (capabilities[RULES_FEATURE.id]?.read_rules !== true) {
    throw forbidden('The user may not read rules of any type');
  }
}
