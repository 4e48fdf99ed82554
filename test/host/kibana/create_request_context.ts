import type { Client } from '@elastic/elasticsearch';
import type { KibanaRequest, RequestHandlerContext } from '@kbn/core/server';
import type { LicensingApiRequestHandlerContext } from '@kbn/licensing-types';

import { requestState } from './http/request_state';
import type { KibanaServices } from './kibana_services';
import { refuseUnknown } from './plugins/refuse_unknown';
import { authenticatedUser } from './users/authenticated_user';

export interface RequestContextOptions {
  /** What `asInternalUser` is. */
  internal: Client;
  /** `licensing` is there only for plugins that declare it as a dependency. */
  withLicense: boolean;
}

export interface HostRequestHandlerContext extends RequestHandlerContext {
  licensing?: Promise<LicensingApiRequestHandlerContext>;
}

/** The first argument of a route handler. Its members are promises, as in Kibana. */
export function createRequestContext(
  services: KibanaServices,
  request: KibanaRequest,
  { internal, withLicense }: RequestContextOptions
): HostRequestHandlerContext {
  const client = {
    asCurrentUser: services.clients.forUser(requestState(request).user),
    asInternalUser: internal,
  };
  const core = refuseUnknown('context.core', {
    elasticsearch: refuseUnknown('context.core.elasticsearch', {
      client: refuseUnknown('context.core.elasticsearch.client', client),
    }),
    savedObjects: refuseUnknown('context.core.savedObjects', {
      client: services.savedObjects.clientFor(request),
    }),
    security: refuseUnknown('context.core.security', {
      authc: refuseUnknown('context.core.security.authc', {
        getCurrentUser: () => authenticatedUser(request),
      }),
    }),
    uiSettings: refuseUnknown('context.core.uiSettings', { client: services.uiSettings.client }),
  });
  const context: HostRequestHandlerContext = { core: Promise.resolve(core) };
  if (withLicense) context.licensing = Promise.resolve({ license: services.licensing.license });
  return refuseUnknown('context', context);
}
