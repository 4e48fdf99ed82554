import type { RouteValidationFunction } from '@kbn/core/server';
import { z } from 'zod';

import { createHostCore } from '../create_host_core';
import type { KibanaServices } from '../kibana_services';
import { registerSpacesRoutes } from '../spaces/register_spaces_routes';

const applicationsBody = z.strictObject({ applications: z.array(z.string()) });

const validateApplications: RouteValidationFunction<{ applications: string[] }> = (
  data,
  { ok, badRequest }
) => {
  const result = applicationsBody.safeParse(data);
  if (result.success) return ok(result.data);
  const [issue] = result.error.issues;
  return badRequest(issue?.message ?? 'is not valid', issue?.path.map(String));
};

/** The routes of core and the plugins that every Kibana has: capabilities, licence, spaces. */
export function registerCoreRoutes(services: KibanaServices): void {
  createHostCore(services, 'core')
    .http.createRouter()
    .versioned.post({
      path: '/api/core/capabilities',
      access: 'internal',
      security: { authz: { enabled: false, reason: 'It answers what the user may do, and nothing else' } },
    })
    .addVersion(
      { version: '1', validate: { request: { body: validateApplications } } },
      async (_, request, response) =>
        response.ok({
          body: await services.capabilities.resolveForBrowser(request, request.body.applications),
        })
    );

  createHostCore(services, 'licensing')
    .http.createRouter()
    .versioned.get({
      path: '/api/licensing/info',
      access: 'public',
      security: { authz: { enabled: false, reason: 'Every user may know the licence of the cluster' } },
    })
    .addVersion({ version: '2023-10-31', validate: false }, (_, __, response) =>
      response.ok({ body: services.licensing.license.toJSON() })
    );

  registerSpacesRoutes(services);
}
