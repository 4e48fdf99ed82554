import type { RequestHandlerContext } from '@kbn/core/server';

import { RouteRegistry } from './route_registry';

const noContext = (): RequestHandlerContext => {
  throw new Error('no request is made here');
};
const security = { authz: { requiredPrivileges: ['x'] } };

describe('route registration', () => {
  let registry: RouteRegistry;
  const router = () => registry.httpFor('own', noContext).createRouter().versioned;

  beforeEach(() => {
    registry = new RouteRegistry();
  });

  test('refuses a route twice, though not for another method', () => {
    router().get({ path: '/a', access: 'internal', security });
    router().post({ path: '/a', access: 'internal', security });
    expect(() => router().get({ path: '/a', access: 'internal', security })).toThrow(
      'GET /a is registered already'
    );
  });

  test('refuses a path without slash', () => {
    expect(() => router().get({ path: 'a', access: 'internal', security })).toThrow('must start with "/"');
  });

  test('refuses a version of the wrong form, and one twice', () => {
    const route = router().get({ path: '/a', access: 'internal', security });
    expect(() =>
      route.addVersion({ version: '2023-10-31', validate: false }, (_, __, response) => response.ok())
    ).toThrow('Route GET /a: version "2023-10-31" must be a positive whole number');
    route.addVersion({ version: '1', validate: false }, (_, __, response) => response.ok());
    expect(() =>
      route.addVersion({ version: '1', validate: false }, (_, __, response) => response.ok())
    ).toThrow('exists already');
  });

  test('refuses routes after setup', () => {
    const versioned = router();
    registry.lock();
    expect(() => versioned.get({ path: '/late', access: 'internal', security })).toThrow('during setup only');
  });

  test('names a member that the host does not have', () => {
    expect(() => Reflect.get(registry.httpFor('own', noContext), 'registerOnPreAuth')).toThrow(
      'does not offer core.http.registerOnPreAuth'
    );
    expect(() => Reflect.get(registry.httpFor('own', noContext).createRouter(), 'get')).toThrow('router.get');
  });
});
