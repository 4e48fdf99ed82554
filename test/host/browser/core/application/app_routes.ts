import type { HostApp } from '../host_core';

export function appRoute(app: Pick<HostApp, 'id' | 'appRoute'>): string {
  return app.appRoute ?? `/app/${app.id}`;
}

/** Route of an application with a path in it; the path may lack its slash, or be only a query or a hash. */
export function appPath(route: string, path = ''): string {
  const separator = path === '' || /^[/?#]/.test(path) ? '' : '/';
  return `${route}${separator}${path}`.replace(/\/{2,}/g, '/');
}

/** The application whose route is the longest one that holds the path (without base path). */
export function findAppAt(apps: ReadonlyMap<string, HostApp>, pathname: string): HostApp | undefined {
  return [...apps.values()]
    .filter((app) => isWithin(pathname, appRoute(app)))
    .sort((a, b) => appRoute(b).length - appRoute(a).length)[0];
}

/** True for the route itself and anything below it, but not for a longer name that begins alike. */
export function isWithin(pathname: string, route: string): boolean {
  return pathname === route || pathname.startsWith(`${route}/`);
}
