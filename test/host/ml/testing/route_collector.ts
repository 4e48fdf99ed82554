import type {
  HttpServiceSetup,
  KibanaRequest,
  KibanaResponse,
  KibanaResponseFactory,
  RequestHandlerContext,
  RouteSecurity,
  RouteValidationFunction,
  VersionedRoute,
  VersionedRouter,
} from '@kbn/core/server';

interface RouterWithDelete<C extends RequestHandlerContext> extends VersionedRouter<C> {
  delete: VersionedRouter<C>['get'];
}

type Validators = Partial<Record<'params' | 'query' | 'body', RouteValidationFunction<unknown>>>;

interface CollectedRoute {
  security: RouteSecurity;
  validators: Validators;
  handle(request: KibanaRequest): Promise<KibanaResponse>;
}

export interface Answer {
  status: number;
  body: unknown;
}

/** Takes routes in and calls them without HTTP: validation, then the handler. */
export class RouteCollector {
  readonly routes = new Map<string, CollectedRoute>();

  readonly http: HttpServiceSetup = {
    createRouter: () => ({
      versioned: this.versioned(),
    }),
  };

  async call(name: string, request: KibanaRequest): Promise<Answer> {
    const route = this.routes.get(name);
    if (route === undefined) {
      throw new Error(`No route ${name}`);
    }
    for (const part of ['params', 'query', 'body'] as const) {
      const result = route.validators[part]?.(request[part], {
        ok: (value) => ({ value }),
        badRequest: (error, path) => ({ error, path }),
      });
      if (result !== undefined && 'error' in result) {
        const message = `[request ${[part, ...(result.path ?? [])].join('.')}]: ${String(result.error)}`;
        return { status: 400, body: { message } };
      }
      Object.assign(request, result === undefined ? {} : { [part]: result.value });
    }
    const { status, payload } = await route.handle(request);
    return { status, body: payload };
  }

  private versioned<C extends RequestHandlerContext>(): RouterWithDelete<C> {
    return {
      get: (config) => this.collect(`GET ${config.path}`, config.security),
      post: (config) => this.collect(`POST ${config.path}`, config.security),
      delete: (config) => this.collect(`DELETE ${config.path}`, config.security),
    };
  }

  private collect<C extends RequestHandlerContext>(name: string, security: RouteSecurity): VersionedRoute<C> {
    const route: VersionedRoute<C> = {
      addVersion: ({ version, validate }, handler) => {
        expect(version).toBe('1');
        this.routes.set(name, {
          security,
          // What a validator lets through is what its handler takes; the collector keeps many of both.
          validators: validate === false ? {} : (validate.request ?? {}),
          handle: async (request) => handler({} as C, request as Parameters<typeof handler>[1], RESPONSES),
        });
        return route;
      },
    };
    return route;
  }
}

const RESPONSES: KibanaResponseFactory = {
  ok: ({ body } = {}) => answer(200, body),
  badRequest: ({ body } = {}) => answer(400, body),
  forbidden: ({ body } = {}) => answer(403, body),
  notFound: ({ body } = {}) => answer(404, body),
  customError: ({ statusCode, body }) => answer(statusCode, body),
};

function answer(status: number, payload: unknown): KibanaResponse {
  return { status, payload, options: {} };
}
