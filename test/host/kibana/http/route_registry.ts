import type {
  KibanaRequest,
  RequestHandlerContext,
  VersionedRoute,
  VersionedRouteConfig,
} from '@kbn/core/server';

import { refuseUnknown } from '../plugins/refuse_unknown';
import { createKibanaRequest } from './create_kibana_request';
import type { HostRoute, RouteMethod, RunVersion } from './host_route';
import type { HostHttpSetup, HostRouter } from './host_router';
import { responseFactory } from './kibana_response';
import type { RegisteredRoute } from './registered_route';
import { parseRouteSecurity } from './route_security';
import { versionProblem } from './route_version';
import { validateRequestPart } from './validate_request';

/** Kibana's default of `server.maxPayload`. */
const MAX_PAYLOAD_BYTES = 1_048_576;

/** Makes what a handler gets as `context`. */
export type ContextFactory = (request: KibanaRequest) => RequestHandlerContext;

/** Collects the routes that plugins register in setup, refusing those that Kibana would refuse. */
export class RouteRegistry {
  private readonly routes = new Map<string, HostRoute>();
  private locked = false;

  /** What one plugin gets as `core.http`. */
  httpFor(pluginId: string, createContext: ContextFactory): HostHttpSetup {
    return refuseUnknown('core.http', {
      createRouter: <C extends RequestHandlerContext>() => this.createRouter<C>(pluginId, createContext),
    });
  }

  getAll(): readonly HostRoute[] {
    return [...this.routes.values()];
  }

  list(): RegisteredRoute[] {
    return this.getAll().map(({ registered }) => registered);
  }

  /** No route may come any more: Kibana's server has started. */
  lock(): void {
    this.locked = true;
  }

  private createRouter<C extends RequestHandlerContext>(
    pluginId: string,
    createContext: ContextFactory
  ): HostRouter<C> {
    const method = (name: RouteMethod) => (config: VersionedRouteConfig) =>
      versionedRoute<C>(this.add(pluginId, name, config), createContext);
    const versioned = {
      get: method('get'),
      post: method('post'),
      put: method('put'),
      patch: method('patch'),
      delete: method('delete'),
    };
    return refuseUnknown('router', { versioned: refuseUnknown('router.versioned', versioned) });
  }

  private add(pluginId: string, method: RouteMethod, config: VersionedRouteConfig): HostRoute {
    const { path, access, security } = config;
    const name = `${method.toUpperCase()} ${path}`;
    if (this.locked) throw new Error(`Route ${name}: routes can be registered during setup only`);
    if (typeof path !== 'string' || !path.startsWith('/'))
      throw new Error(`Route ${name}: path must start with "/"`);
    if (access !== 'internal' && access !== 'public') {
      throw new Error(`Route ${name}: access must be "internal" or "public"`);
    }
    if (this.routes.has(name)) throw new Error(`Route ${name} is registered already`);
    const route: HostRoute = {
      registered: { method: method.toUpperCase(), path, access, security, pluginId },
      method,
      authorization: parseRouteSecurity(security, name),
      maxBytes: config.options?.body?.maxBytes ?? MAX_PAYLOAD_BYTES,
      versions: new Map(),
    };
    this.routes.set(name, route);
    return route;
  }
}

function versionedRoute<C extends RequestHandlerContext>(
  route: HostRoute,
  createContext: ContextFactory
): VersionedRoute<C> {
  const { method, path, access } = route.registered;
  const versioned: VersionedRoute<C> = {
    addVersion: ({ version, validate }, handler) => {
      const problem = versionProblem(version, access);
      if (problem) throw new Error(`Route ${method} ${path}: ${problem}`);
      if (route.versions.has(version))
        throw new Error(`Route ${method} ${path}: version ${version} exists already`);
      if (validate === undefined)
        throw new Error(`Route ${method} ${path}: validate is missing; false means none`);
      const validators = validate === false ? {} : (validate.request ?? {});
      const run: RunVersion = async (raw, state) => {
        const parts = {
          params: validateRequestPart('params', validators.params, raw.params),
          query: validateRequestPart('query', validators.query, raw.query),
          body: validateRequestPart('body', validators.body, raw.payload ?? null),
        };
        const request = createKibanaRequest(raw, parts, state);
        // The context has what the plugin's declared dependencies add to it; C is the plugin's own statement of that.
        return handler(createContext(request) as C, request, responseFactory);
      };
      route.versions.set(version, run);
      return versioned;
    },
  };
  return versioned;
}
