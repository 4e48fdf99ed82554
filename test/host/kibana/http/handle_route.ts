import type { Request, ResponseObject, ResponseToolkit } from '@hapi/hapi';
import { badRequest, boomify, forbidden, isBoom, type Boom } from '@hapi/boom';
import type { KibanaResponse, Logger } from '@kbn/core/server';

import type { UserPrivileges } from '../features/user_privileges';
import { NotOfferedError } from '../plugins/not_offered_error';
import type { HostRoute } from './host_route';
import { errorEnvelope, HostResponse } from './kibana_response';
import { violatedPrecondition } from './preconditions';
import type { RequestState } from './request_state';
import type { PrivilegeRequirement } from './route_security';
import { chooseVersion } from './route_version';
import { RequestValidationError } from './validate_request';

export interface RouteEnvironment {
  kibanaVersion: string;
  logger: Logger;
  privilegesOf(state: RequestState): UserPrivileges;
}

const VERSION_HEADER = 'elastic-api-version';

/** Nginx' status for a client that went away; nobody receives it, the log shows it. */
const CLIENT_CLOSED_REQUEST = 499;

/** Serves one request of a route that a plugin registered: Kibana's checks in Kibana's order, then the handler. */
export async function handleRoute(
  route: HostRoute,
  state: RequestState,
  { request, h, environment }: { request: Request; h: ResponseToolkit; environment: RouteEnvironment }
): Promise<ResponseObject | Boom> {
  const violated = violatedPrecondition(route.registered, request.headers, environment.kibanaVersion);
  if (violated) return violated;
  const missing = environment.privilegesOf(state).missingFor(route.authorization);
  if (missing.length > 0) return forbidden(missingPrivileges(route, state, missing));
  if ('apiVersion' in request.query) {
    return badRequest(`The query parameter apiVersion is not enabled; use the header ${VERSION_HEADER}`);
  }
  const requested = request.raw.req.headers[VERSION_HEADER]?.toString();
  const choice = chooseVersion(requested, route.registered.access, [...route.versions.keys()]);
  if ('problem' in choice) return badRequest(choice.problem);
  const run = route.versions.get(choice.version);
  if (!run) throw new Error(`Version ${choice.version} vanished from its route`);
  try {
    return toHapi(await run(request, state), choice.version, h);
  } catch (error) {
    return failed(error, request, environment.logger);
  }
}

function missingPrivileges(
  { registered }: HostRoute,
  { user }: RequestState,
  missing: PrivilegeRequirement[]
): string {
  const list = missing
    .map(({ kind, privileges }) => privileges.join(kind === 'any' ? ' or ' : ' and '))
    .join(' and ');
  return `${registered.method} ${registered.path} needs the Kibana privilege ${list}, which user "${user.name}" lacks`;
}

function toHapi(answer: KibanaResponse, version: string, h: ResponseToolkit): ResponseObject {
  if (!(answer instanceof HostResponse)) {
    throw new Error('A route handler must return what a function of its third argument made');
  }
  const payload = answer.payload as string | object | undefined;
  const response = h.response(payload).code(answer.status).header(VERSION_HEADER, version);
  for (const [name, value] of Object.entries(answer.options.headers ?? {})) response.header(name, value);
  return response;
}

/** Kibana tells nothing of an unexpected error to the client but that there was one; its log has the rest. */
function failed(error: unknown, request: Request, logger: Logger): Boom {
  if (error instanceof RequestValidationError) return badRequest(error.message);
  const name = `${request.method.toUpperCase()} ${request.path}`;
  if (error instanceof NotOfferedError) {
    logger.error(`${name}: ${error.message}`);
    return withEnvelope(501, error.message);
  }
  if (request.raw.res.closed && !request.raw.res.writableFinished) {
    logger.debug(`${name}: the client went away`);
    return withEnvelope(CLIENT_CLOSED_REQUEST, 'The client went away');
  }
  if (isElasticsearchUnauthorized(error))
    return withEnvelope(401, 'Elasticsearch did not accept the credentials');
  logger.error(`${name}: ${describe(error)}`);
  return withEnvelope(500, 'An unexpected error occurred; the log of the server tells more');
}

function withEnvelope(statusCode: number, message: string): Boom {
  const boom = boomify(new Error(message), { statusCode });
  // Boom hides the message of server errors; the ones here are written for the client.
  boom.output.payload = { ...boom.output.payload, ...errorEnvelope(statusCode, message) };
  return boom;
}

function isElasticsearchUnauthorized(error: unknown): boolean {
  if (isBoom(error) || typeof error !== 'object' || error === null) return false;
  return (
    'name' in error && error.name === 'ResponseError' && 'statusCode' in error && error.statusCode === 401
  );
}

/** The error may come from another realm, so that `instanceof Error` is no use. */
function describe(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'stack' in error) return String(error.stack);
  return String(error);
}
