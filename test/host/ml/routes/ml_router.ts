import type {
  IRouter,
  KibanaRequest,
  KibanaResponse,
  KibanaResponseFactory,
  RouteSecurity,
} from '@kbn/core/server';

import type { MlCapability } from '../capabilities';
import { assertLicense, type MlGuard } from '../guards';
import type { MlContext } from '../ml_context';
import { zodValidator, type RequestSchema } from '../schemas/zod_validator';
import { answerError } from './answer_error';

type VersionedRouter = IRouter['versioned'];

interface RouteConfig<P, Q, B> {
  path: string;
  /** Without it the route asks for no privilege, as `ml_capabilities` in Kibana. */
  capability?: MlCapability;
  license?: MlGuard['license'];
  params?: RequestSchema<P>;
  query?: RequestSchema<Q>;
  body?: RequestSchema<B>;
  /** What is answered with status 200. */
  answer(request: KibanaRequest<P, Q, B>): Promise<unknown>;
}

export interface MlRouter {
  get<P, Q>(config: RouteConfig<P, Q, unknown>): void;
  post<P, B>(config: RouteConfig<P, unknown, B>): void;
  delete<P, Q>(config: RouteConfig<P, Q, unknown>): void;
}

const VERSION = '1';

/**
 * Registers routes below `/internal/ml` as ML does: internal, version 1, a privilege `ml:<capability>`, then the
 * licence (x-pack/platform/plugins/shared/ml/server/routes, …/lib/license/ml_server_license.ts).
 */
export function createMlRouter(context: MlContext): MlRouter {
  const { versioned } = context.core.http.createRouter();
  if (!deletes(versioned)) {
    throw new Error('ML needs routes of the method DELETE');
  }
  const options = <P, Q, B>({ path, capability }: RouteConfig<P, Q, B>) => ({
    path: `/internal/ml${path}`,
    access: 'internal' as const,
    security: security(capability),
  });
  const handler =
    <P, Q, B>({ license = 'full', answer }: RouteConfig<P, Q, B>) =>
    async (
      _context: unknown,
      request: KibanaRequest<P, Q, B>,
      response: KibanaResponseFactory
    ): Promise<KibanaResponse> => {
      try {
        await assertLicense(context, license);
        return response.ok({ body: await answer(request) });
      } catch (error) {
        return answerError(error, response);
      }
    };
  return {
    get: (config) => {
      const request = { ...part('params', config.params), ...part('query', config.query) };
      versioned.get(options(config)).addVersion({ version: VERSION, validate: { request } }, handler(config));
    },
    post: (config) => {
      const request = { ...part('params', config.params), ...part('body', config.body) };
      versioned
        .post(options(config))
        .addVersion({ version: VERSION, validate: { request } }, handler(config));
    },
    delete: (config) => {
      const request = { ...part('params', config.params), ...part('query', config.query) };
      versioned
        .delete(options(config))
        .addVersion({ version: VERSION, validate: { request } }, handler(config));
    },
  };
}

/** The typings are those of the plugin under test, which needs no such routes. */
function deletes(
  versioned: VersionedRouter
): versioned is VersionedRouter & { delete: VersionedRouter['get'] } {
  return 'delete' in versioned;
}

function security(capability: MlCapability | undefined): RouteSecurity {
  return capability === undefined
    ? { authz: { enabled: false, reason: 'It tells the user what the user may do' } }
    : { authz: { requiredPrivileges: [`ml:${capability}`] } };
}

function part<N extends string, T>(name: N, schema: RequestSchema<T> | undefined) {
  return schema === undefined ? {} : { [name]: zodValidator(schema) };
}
