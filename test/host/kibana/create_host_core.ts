import type { KibanaRequest } from '@kbn/core/server';

import { requestState } from './http/request_state';
import type { KibanaHostCore } from './kibana_host_core';
import type { KibanaServices } from './kibana_services';
import { createRequestContext } from './create_request_context';

/** What one of the host's own plugins gets in setup. */
export function createHostCore(services: KibanaServices, pluginId: string): KibanaHostCore {
  const { clients, licensing, savedObjects, capabilities, spaces } = services;
  const asScoped = (request: KibanaRequest) => ({
    asCurrentUser: clients.forUser(requestState(request).user),
    asInternalUser: clients.internal,
  });
  return {
    environment: services.environment,
    kibanaVersion: services.kibanaVersion,
    logger: services.logger.get('plugins', pluginId),
    http: services.routes.httpFor(pluginId, (request) =>
      createRequestContext(services, request, { internal: clients.internal, withLicense: true })
    ),
    features: services.features.contract,
    elasticsearch: {
      internal: clients.internal,
      asScoped,
      asSecondaryAuth: (request) => clients.withSecondaryAuth(requestState(request).user),
    },
    savedObjects: {
      add: (objects) => savedObjects.add(objects),
      clientFor: (request) => savedObjects.clientFor(request),
    },
    licensing: { getLicense: () => Promise.resolve(licensing.license) },
    capabilities: {
      resolve: (request) => capabilities.resolve(request),
      registerSwitcher: (switcher) => capabilities.registerSwitcher(switcher),
    },
    spaces: { getSpaceId: (request) => spaces.getSpaceId(request) },
  };
}
