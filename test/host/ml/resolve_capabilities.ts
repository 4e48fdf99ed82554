import type { KibanaRequest } from '@kbn/core/server';
import type { MlCapabilitiesResponse } from '@kbn/ml-plugin/server';
import { errors } from '@elastic/elasticsearch';

import { ADMIN_CAPABILITIES, ALL_CAPABILITIES, BASIC_LICENSE_CAPABILITIES } from './capabilities';
import { readInfo } from './client/read_info';
import { UnknownMLCapabilitiesError } from './errors';
import { isFullLicense } from './license';
import type { MlContext } from './ml_context';

/**
 * The user's ML capabilities as `mlCapabilities()` answers them: what the feature grants, less what the licence or a
 * running upgrade of ML's indices takes away.
 * @throws UnknownMLCapabilitiesError if they could not be found out.
 */
export async function resolveCapabilities(
  { core }: MlContext,
  request: KibanaRequest
): Promise<MlCapabilitiesResponse> {
  try {
    const [granted, license, upgradeInProgress] = await Promise.all([
      core.capabilities.resolve(request),
      core.licensing.getLicense(),
      isUpgradeInProgress(core.elasticsearch.internal),
    ]);
    const full = isFullLicense(license);
    const off = (capability: string): boolean =>
      (!full && !BASIC_LICENSE_CAPABILITIES.includes(capability)) ||
      (upgradeInProgress && ADMIN_CAPABILITIES.some((admin) => admin === capability));
    return {
      capabilities: Object.fromEntries(
        ALL_CAPABILITIES.map((capability) => [
          capability,
          granted.ml?.[capability] === true && !off(capability),
        ])
      ),
      upgradeInProgress,
      isPlatinumOrTrialLicense: full,
      mlFeatureEnabledInSpace: true,
    };
  } catch (error) {
    throw new UnknownMLCapabilitiesError(error);
  }
}

/** As in Kibana, not being allowed to ask counts as no upgrade: the user can do nothing then anyway. */
async function isUpgradeInProgress(client: Parameters<typeof readInfo>[0]): Promise<boolean> {
  try {
    return (await readInfo(client)).upgrade_mode;
  } catch (error) {
    if (error instanceof errors.ResponseError && error.statusCode === 403) {
      return false;
    }
    throw error;
  }
}
