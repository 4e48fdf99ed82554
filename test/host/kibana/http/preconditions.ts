import { badRequest, type Boom } from '@hapi/boom';

import type { RegisteredRoute } from './registered_route';

const INTERNAL_ORIGIN = 'x-elastic-internal-origin';

/**
 * What Kibana demands of a request before it looks at the route's own rules
 * (src/core/packages/http/server-internal/src/lifecycle_handlers.ts).
 *
 * @param headers names in lower case
 */
export function violatedPrecondition(
  { method, path, access }: RegisteredRoute,
  headers: Readonly<Record<string, unknown>>,
  kibanaVersion: string
): Boom | undefined {
  if (access === 'internal' && headers[INTERNAL_ORIGIN] === undefined) {
    return badRequest(`${method} ${path} is internal to Kibana; it needs the header ${INTERNAL_ORIGIN}`);
  }
  const clientVersion = headers['kbn-version'];
  if (clientVersion !== undefined && clientVersion !== kibanaVersion) {
    return badRequest(
      `The browser runs Kibana ${String(clientVersion)}, but the server is ${kibanaVersion}. Reload the page`
    );
  }
  if (method !== 'GET' && headers['kbn-xsrf'] === undefined && clientVersion === undefined) {
    return badRequest(`${method} ${path} needs the header kbn-xsrf`);
  }
  return undefined;
}
