/**
 * The part of `@kbn/core/server` that this plugin uses, for building without a Kibana checkout.
 * Sources: src/core/packages/http/server/src/router/route.ts, …/versioning/types.ts, …/router/request.ts,
 * …/router/response_factory.ts, src/core/packages/plugins/server/src/types.ts, src/core/packages/logging/server,
 * src/core/packages/security/server/src/request_handler_context.ts,
 * src/core/packages/security/common/src/authentication/{authenticated_user,user}.ts.
 */
declare module '@kbn/core/server' {
  import type { Client } from '@elastic/elasticsearch';
  import type { Observable } from 'rxjs';

  export interface Logger {
    trace(message: string): void;
    debug(message: string): void;
    info(message: string): void;
    warn(message: string | Error): void;
    error(message: string | Error): void;
    get(...context: string[]): Logger;
  }

  export interface PackageInfo {
    version: string;
    branch: string;
    buildNum: number;
    buildSha: string;
    dist: boolean;
  }

  export interface PluginInitializerContext {
    opaqueId: symbol;
    env: {
      mode: { name: 'development' | 'production'; dev: boolean; prod: boolean };
      packageInfo: PackageInfo;
    };
    logger: { get(...context: string[]): Logger };
  }

  export type ElasticsearchClient = Client;

  export interface ScopedClusterClient {
    asCurrentUser: ElasticsearchClient;
    asInternalUser: ElasticsearchClient;
  }

  export interface SavedObject<T> {
    id: string;
    type: string;
    attributes: T;
  }

  export interface SavedObjectsClientContract {
    find<T>(options: {
      type: string;
      perPage?: number;
      page?: number;
      search?: string;
      searchFields?: string[];
      fields?: string[];
      /** KQL over `<type>.attributes.<field>`. */
      filter?: string;
    }): Promise<{ total: number; saved_objects: Array<SavedObject<T>> }>;
  }

  export interface UiSettingsClient {
    get<T>(key: string): Promise<T>;
  }

  export interface UserRealm {
    name: string;
    /** `native`, `file`, `saml`… */
    type: string;
  }

  /** What makes one person of it: `profile_uid` if it is there, else the user name together with `authentication_realm`. */
  export interface AuthenticatedUser {
    /** Unique within `authentication_realm` only. */
    username: string;
    email?: string;
    full_name?: string;
    roles: readonly string[];
    enabled: boolean;
    /** Where the password, token or key was checked. */
    authentication_realm: UserRealm;
    /** Where the user's details come from. */
    lookup_realm: UserRealm;
    /** How Kibana logged the user in; `type` is `http` for requests with an `Authorization` header of their own. */
    authentication_provider: { type: string; name: string };
    /** Elasticsearch's: `realm`, `token`, `api_key`, `anonymous`, `internal`. */
    authentication_type: string;
    elastic_cloud_user: boolean;
    /** Only for sessions: requests with an `Authorization` header of their own have none. */
    profile_uid?: string;
  }

  export interface SecurityRequestHandlerContext {
    /** The current user is null when Elasticsearch's security is off, or the route was reached without authentication. */
    authc: { getCurrentUser(): AuthenticatedUser | null };
  }

  export interface CoreRequestHandlerContext {
    elasticsearch: { client: ScopedClusterClient };
    savedObjects: { client: SavedObjectsClientContract };
    security: SecurityRequestHandlerContext;
    uiSettings: { client: UiSettingsClient };
  }

  export interface RequestHandlerContext {
    core: Promise<CoreRequestHandlerContext>;
  }

  export interface KibanaRequest<P = unknown, Q = unknown, B = unknown> {
    readonly params: P;
    readonly query: Q;
    readonly body: B;
    readonly headers: Record<string, string | string[] | undefined>;
    readonly url: URL;
    readonly route: { path: string; method: string };
    readonly auth: { isAuthenticated: boolean };
    /** `aborted$` emits once when the browser goes away, `completed$` once when the answer is sent or aborted. */
    readonly events: { aborted$: Observable<void>; completed$: Observable<void> };
  }

  export interface KibanaResponse {
    readonly status: number;
    readonly payload?: unknown;
    readonly options: { headers?: Record<string, string> };
  }

  export type ResponseError = string | Error | { message: string; attributes?: Record<string, unknown> };

  export interface ResponseOptions {
    body?: unknown;
    headers?: Record<string, string>;
  }

  export interface ErrorResponseOptions {
    body?: ResponseError;
    headers?: Record<string, string>;
  }

  export interface KibanaResponseFactory {
    ok(options?: ResponseOptions): KibanaResponse;
    badRequest(options?: ErrorResponseOptions): KibanaResponse;
    forbidden(options?: ErrorResponseOptions): KibanaResponse;
    notFound(options?: ErrorResponseOptions): KibanaResponse;
    customError(options: ErrorResponseOptions & { statusCode: number }): KibanaResponse;
  }

  /** Function form of a route validator: works on every supported version without importing Kibana's schema library. */
  export interface RouteValidationResolver {
    ok<T>(value: T): { value: T };
    badRequest(error: Error | string, path?: string[]): { error: Error | string; path?: string[] };
  }

  export type RouteValidationFunction<T> = (
    data: unknown,
    resolver: RouteValidationResolver
  ) => { value: T } | { error: Error | string; path?: string[] };

  export interface RouteSecurity {
    authz: { requiredPrivileges: string[] } | { enabled: false; reason: string };
  }

  export type RequestHandler<P, Q, B, C extends RequestHandlerContext> = (
    context: C,
    request: KibanaRequest<P, Q, B>,
    response: KibanaResponseFactory
  ) => KibanaResponse | Promise<KibanaResponse>;

  export interface VersionedRouteConfig {
    path: string;
    access: 'internal' | 'public';
    security: RouteSecurity;
    summary?: string;
    options?: { body?: { maxBytes?: number } };
  }

  export interface VersionedRoute<C extends RequestHandlerContext> {
    addVersion<P, Q, B>(
      options: {
        version: string;
        validate:
          | false
          | {
              request?: {
                params?: RouteValidationFunction<P>;
                query?: RouteValidationFunction<Q>;
                body?: RouteValidationFunction<B>;
              };
            };
      },
      handler: RequestHandler<P, Q, B, C>
    ): VersionedRoute<C>;
  }

  export interface VersionedRouter<C extends RequestHandlerContext> {
    get(config: VersionedRouteConfig): VersionedRoute<C>;
    post(config: VersionedRouteConfig): VersionedRoute<C>;
  }

  export interface IRouter<C extends RequestHandlerContext = RequestHandlerContext> {
    versioned: VersionedRouter<C>;
  }

  export interface HttpServiceSetup {
    createRouter<C extends RequestHandlerContext = RequestHandlerContext>(): IRouter<C>;
  }

  export interface CoreSetup {
    http: HttpServiceSetup;
  }

  export type CoreStart = Record<string, unknown>;

  export interface Plugin<
    S = void,
    T = void,
    SetupDeps extends object = object,
    StartDeps extends object = object,
  > {
    setup(core: CoreSetup, plugins: SetupDeps): S;
    start(core: CoreStart, plugins: StartDeps): T;
    stop?(): void;
  }
}
