import type {
  HttpServiceSetup,
  IRouter,
  RequestHandlerContext,
  VersionedRoute,
  VersionedRouteConfig,
  VersionedRouter,
} from '@kbn/core/server';

/** Kibana's versioned router has more methods than the plugin's typings declare. */
export interface HostVersionedRouter<C extends RequestHandlerContext> extends VersionedRouter<C> {
  put(config: VersionedRouteConfig): VersionedRoute<C>;
  patch(config: VersionedRouteConfig): VersionedRoute<C>;
  delete(config: VersionedRouteConfig): VersionedRoute<C>;
}

export interface HostRouter<C extends RequestHandlerContext = RequestHandlerContext> extends IRouter<C> {
  versioned: HostVersionedRouter<C>;
}

export interface HostHttpSetup extends HttpServiceSetup {
  createRouter<C extends RequestHandlerContext = RequestHandlerContext>(): HostRouter<C>;
}
