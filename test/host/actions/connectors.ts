import { forbidden } from '@hapi/boom';
import type { KibanaRequest } from '@kbn/core/server';

import type { Environment, EnvironmentConnector } from '../environments/environment';
import { requestState } from '../kibana/http/request_state';
import { ACTIONS_FEATURE } from './actions_feature';

/** A space's own connectors, and those that kibana.yml gives to all of them. */
export function connectorsIn({ connectors = [] }: Environment, spaceId: string): EnvironmentConnector[] {
  return connectors.filter(({ preconfigured, spaces }) => preconfigured || spaces.includes(spaceId));
}

/** @throws Boom 403 as the actions client words it (actions/server/authorization/actions_authorization.ts) */
export function assertMayReadConnectors(request: KibanaRequest): void {
  const { kibana } = requestState(request).user;
  if (kibana === 'all' || kibana[ACTIONS_FEATURE.id] !== undefined) return;
  throw forbidden('Unauthorized to get actions');
}
