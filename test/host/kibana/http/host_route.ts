import type { Request } from '@hapi/hapi';
import type { KibanaResponse } from '@kbn/core/server';

import type { RegisteredRoute } from './registered_route';
import type { RequestState } from './request_state';
import type { RouteAuthorization } from './route_security';

export type RouteMethod = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Validates the request and runs the plugin's handler. */
export type RunVersion = (raw: Request, state: RequestState) => Promise<KibanaResponse>;

/** A route with all its versions, ready to be served. */
export interface HostRoute {
  registered: RegisteredRoute;
  method: RouteMethod;
  authorization: RouteAuthorization;
  /** Bytes; more is answered with 413. */
  maxBytes: number;
  versions: Map<string, RunVersion>;
}
