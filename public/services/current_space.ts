import type { HttpStart } from '@kbn/core/public';

/** Id of the space that Kibana is open in, as its address says (x-pack/platform/plugins/shared/spaces/common/lib). */
export function currentSpace({ basePath }: Pick<HttpStart, 'basePath'>): string {
  const { serverBasePath } = basePath;
  const path = basePath.get();
  const [, encoded] = /^\/s\/([^/]+)$/.exec(path.slice(serverBasePath.length)) ?? [];
  return encoded === undefined ? 'default' : decodeURIComponent(encoded);
}
