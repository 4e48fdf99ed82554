import type { RouteValidationFunction } from '@kbn/core/server';
import { z } from 'zod';

import { createHostCore } from '../create_host_core';
import { requestState } from '../http/request_state';
import type { KibanaServices } from '../kibana_services';

const spacesQuery = z.strictObject({
  purpose: z.enum(['any', 'copySavedObjectsIntoSpace', 'shareSavedObjectsIntoSpace']).optional(),
  include_authorized_purposes: z.enum(['true', 'false']).optional(),
});

const validateQuery: RouteValidationFunction<z.infer<typeof spacesQuery>> = (data, { ok, badRequest }) => {
  const result = spacesQuery.safeParse(data);
  if (result.success) return ok(result.data);
  const [issue] = result.error.issues;
  return badRequest(issue?.message ?? 'is not valid', issue?.path.map(String));
};

/**
 * `GET /api/spaces/space`: the spaces that the user may see, which are all for who has a right in Kibana: the environment's
 * users have theirs in every space. Others get a 403, as there
 * (x-pack/platform/plugins/shared/spaces/server/routes/api/external/get_all.ts).
 */
export function registerSpacesRoutes(services: KibanaServices): void {
  createHostCore(services, 'spaces')
    .http.createRouter()
    .versioned.get({
      path: '/api/spaces/space',
      access: 'public',
      security: { authz: { enabled: false, reason: 'It answers those spaces that the user may see' } },
    })
    .addVersion(
      { version: '2023-10-31', validate: { request: { query: validateQuery } } },
      (_, request, response) => {
        const { purpose = 'any', include_authorized_purposes: withPurposes } = request.query;
        if (purpose !== 'any' || withPurposes === 'true') {
          const message = 'The host does not tell for what a space may be used';
          return response.customError({ statusCode: 501, body: { message } });
        }
        const { kibana } = requestState(request).user;
        if (kibana !== 'all' && Object.keys(kibana).length === 0) return response.forbidden();
        return response.ok({
          body: services.spaces.spaces.map(({ id, name }) => ({ id, name, disabledFeatures: [] })),
        });
      }
    );
}
