import type { KibanaRequest } from '@kbn/core/server';
import type { FleetStartContract, InstalledPackagesParams } from '@kbn/fleet-plugin/server';

import type { HostCore, HostPlugin } from '../host_plugin';
import { requestState } from '../kibana/http/request_state';
import { refuseUnknown } from '../kibana/plugins/refuse_unknown';
import { FLEET_FEATURE, INTEGRATIONS_FEATURE } from './fleet_features';
import { FleetUnauthorizedError } from './fleet_unauthorized_error';
import { installedPackages } from './installed_packages';

export interface FleetHostPlugin extends HostPlugin {
  start(): FleetStartContract;
}

/** The host's double of Fleet: which integrations the environment has installed, and who may know. */
export function createFleetHostPlugin(): FleetHostPlugin {
  let core: HostCore | undefined;
  return {
    id: 'fleet',
    setup(hostCore) {
      core = hostCore;
      core.features.registerKibanaFeature(FLEET_FEATURE);
      core.features.registerKibanaFeature(INTEGRATIONS_FEATURE);
      return refuseUnknown('plugins.fleet (setup)', {});
    },
    start() {
      if (core === undefined) {
        throw new Error('Fleet was started without setup');
      }
      return startContract(core);
    },
  };
}

function startContract(core: HostCore): FleetStartContract {
  return refuseUnknown('plugins.fleet', {
    packageService: refuseUnknown('plugins.fleet.packageService', {
      asScoped: (request: KibanaRequest) =>
        refuseUnknown('packageClient', {
          getInstalledPackages: async (params: InstalledPackagesParams) => {
            await assertMayReadPackages(core, request);
            return installedPackages(core.environment, params);
          },
        }),
    }),
  });
}

/**
 * Integrations in any form, or all of Fleet; reading Fleet is not enough
 * (x-pack/platform/plugins/shared/fleet/common/authz.ts, `readPackageInfo`).
 *
 * @throws FleetUnauthorizedError
 */
async function assertMayReadPackages(core: HostCore, request: KibanaRequest): Promise<void> {
  const capabilities = await core.capabilities.resolve(request);
  const integrations = capabilities[INTEGRATIONS_FEATURE.id]?.read === true;
  const fleet = capabilities[FLEET_FEATURE.id]?.all === true;
  if (!integrations && !fleet) throw new FleetUnauthorizedError(requestState(request).user.name);
}
