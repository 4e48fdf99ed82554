import { notFound, unauthorized } from '@hapi/boom';
import { server as createServer, type Server } from '@hapi/hapi';
import inert from '@hapi/inert';

import type { Environment, EnvironmentUser } from '../../environments/environment';
import type { SpacesService } from '../spaces/spaces_service';
import { authenticate } from '../users/authenticate';

declare module '@hapi/hapi' {
  interface RequestApplicationState {
    /** '' or `/s/<space>`. */
    basePath?: string;
  }
}

export interface HttpServerOptions {
  /** 0 takes any free one. */
  port: number;
  environment: Environment;
  pageUser: EnvironmentUser;
  spaces: SpacesService;
}

/**
 * The HTTP server without routes: it takes the space off the path and finds out whose request it is, before anything
 * else sees the request.
 */
export async function createHttpServer(options: HttpServerOptions): Promise<Server> {
  const { port, environment, pageUser, spaces } = options;
  const server = createServer({
    // Nothing but the own machine may reach the host: it signs in whoever comes.
    host: '127.0.0.1',
    port,
    router: { stripTrailingSlash: true },
    routes: { state: { parse: true, failAction: 'ignore' } },
  });
  await server.register(inert);
  server.ext('onRequest', (request, h) => {
    const space = spaces.parsePath(request.path);
    if ('unknownSpace' in space) return notFound(`There is no space "${space.unknownSpace}"`);
    if (space.basePath !== '') request.setUrl(space.path + request.url.search);
    request.app.basePath = space.basePath;
    const authentication = authenticate(request.raw.req.headers.authorization, environment, pageUser);
    if ('problem' in authentication) return unauthorized(authentication.problem);
    request.app.hostState = { user: authentication.user, spaceId: space.spaceId };
    return h.continue;
  });
  return server;
}
