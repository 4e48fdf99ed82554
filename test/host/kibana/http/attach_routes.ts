import type { Server } from '@hapi/hapi';

import { handleRoute, type RouteEnvironment } from './handle_route';
import type { HostRoute } from './host_route';

const HAPI_METHODS = { get: 'GET', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' } as const;

/** Hands the collected routes to the HTTP server. Bodies are JSON only, as Kibana's clients send them. */
export function attachRoutes(
  server: Server,
  routes: readonly HostRoute[],
  environment: RouteEnvironment
): void {
  for (const route of routes) {
    if (route.versions.size === 0) {
      throw new Error(`Route ${route.registered.method} ${route.registered.path} has no version`);
    }
    server.route({
      method: HAPI_METHODS[route.method],
      path: route.registered.path,
      options: {
        payload: route.method === 'get' ? undefined : { allow: 'application/json', maxBytes: route.maxBytes },
      },
      handler: (request, h) => {
        const state = request.app.hostState;
        if (!state) throw new Error('A request without user and space reached a route');
        return handleRoute(route, state, { request, h, environment });
      },
    });
  }
}
