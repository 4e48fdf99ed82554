import type { HttpFetchOptions, HttpStart } from '@kbn/core/public';

export { currentSpace } from './current_space';

type Address = [path: string, options: Pick<HttpFetchOptions, 'prependBasePath'>];

/**
 * Path and options that reach a route in the given space; without one in the space of this page. The default space has no
 * prefix (x-pack/platform/plugins/shared/spaces, `addSpaceIdToPath`).
 */
export function inSpace(http: HttpStart, path: string, spaceId: string | undefined): Address {
  if (spaceId === undefined) return [path, {}];
  const prefix = spaceId === 'default' ? '' : `/s/${encodeURIComponent(spaceId)}`;
  return [`${http.basePath.serverBasePath}${prefix}${path}`, { prependBasePath: false }];
}
