import type { KibanaRequest } from '@kbn/core/server';
import { z } from 'zod';

import type { EnvironmentConnector } from '../environments/environment';
import type { HostCore, HostPlugin } from '../host_plugin';
import { refuseUnknown } from '../kibana/plugins/refuse_unknown';
import { answerError } from '../ml/routes/answer_error';
import { zodValidator } from '../ml/schemas/zod_validator';
import type { RuleStore } from '../rules/rule_store';
import { ACTIONS_FEATURE } from './actions_feature';
import { CONNECTOR_TYPES, SUPPORTED_FEATURES } from './connector_types';
import { assertMayReadConnectors, connectorsIn } from './connectors';

const BASE = '/api/actions';

/** Unversioned in Kibana, which takes this version, the only public one, for those too. */
const VERSION = '2023-10-31';

const COMMON = {
  access: 'public',
  security: { authz: { enabled: false, reason: 'The actions client checks rights itself' } },
} as const;

const typesQuerySchema = z.strictObject({ feature_id: z.string().optional() });

/**
 * The host's double of actions: the environment's connectors and their types, to be listed
 * (x-pack/platform/plugins/shared/actions/server/routes/connector/{get_all,list_types}). Nothing is ever sent.
 *
 * @param rules tells how many of them use a connector
 */
export function createActionsHostPlugin({ rules }: { rules: RuleStore }): HostPlugin {
  return {
    id: 'actions',
    setup(core) {
      core.features.registerKibanaFeature(ACTIONS_FEATURE);
      const { versioned } = core.http.createRouter();
      versioned
        .get({ path: `${BASE}/connectors`, ...COMMON })
        .addVersion({ version: VERSION, validate: false }, (_, request, response) => {
          try {
            assertMayReadConnectors(request);
            return Promise.resolve(response.ok({ body: listConnectors(core, request, rules) }));
          } catch (error) {
            return Promise.resolve(answerError(error, response));
          }
        });
      versioned
        .get({ path: `${BASE}/connector_types`, ...COMMON })
        .addVersion(
          { version: VERSION, validate: { request: { query: zodValidator(typesQuerySchema) } } },
          async (_, request, response) =>
            response.ok({ body: await listConnectorTypes(core, request.query.feature_id) })
        );
      return refuseUnknown('plugins.actions (setup)', {});
    },
    start: () => refuseUnknown('plugins.actions', {}),
  };
}

function listConnectors(core: HostCore, request: KibanaRequest, rules: RuleStore): object[] {
  const spaceId = core.spaces.getSpaceId(request);
  const isUsing = (connector: EnvironmentConnector) =>
    rules.inSpace(spaceId).filter(({ actions = [] }) => actions.some(({ id }) => id === connector.id));
  return [...connectorsIn(core.environment, spaceId)]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((connector) => ({
      id: connector.id,
      name: connector.name,
      connector_type_id: connector.type,
      is_preconfigured: connector.preconfigured,
      is_deprecated: false,
      is_system_action: false,
      referenced_by_count: isUsing(connector).length,
      // Kibana keeps quiet about the secrets of those that kibana.yml has.
      ...(connector.preconfigured ? {} : { is_missing_secrets: connector.missingSecrets, config: {} }),
    }));
}

async function listConnectorTypes(core: HostCore, featureId: string | undefined): Promise<object[]> {
  const license = await core.licensing.getLicense();
  const isWanted = featureId === undefined || SUPPORTED_FEATURES.includes(featureId);
  return (isWanted ? CONNECTOR_TYPES : []).map(({ id, name, minimumLicense }) => {
    const isLicensed = license.isActive && license.hasAtLeast(minimumLicense);
    return {
      id,
      name,
      enabled: true,
      enabled_in_config: true,
      enabled_in_license: isLicensed,
      minimum_license_required: minimumLicense,
      supported_feature_ids: SUPPORTED_FEATURES,
      is_system_action_type: false,
      is_deprecated: false,
    };
  });
}
