import type { RouteSecurity } from '@kbn/core/server';

import type { RouteAccess } from './route_version';

/** One route as a plugin registered it. */
export interface RegisteredRoute {
  /** Upper case. */
  method: string;
  path: string;
  access: RouteAccess;
  security: RouteSecurity;
  /** Who registered it; `core` for the host itself. */
  pluginId: string;
}
