import type {
  InstalledPackage,
  InstalledPackagesParams,
  InstalledPackagesResult,
} from '@kbn/fleet-plugin/server';

import type { Environment } from '../environments/environment';
import { refuseUnknown } from '../kibana/plugins/refuse_unknown';
import { activeDataStreams } from './active_data_streams';
import { readParams, type PackagesQuery } from './read_params';

/** Kibana looks the manifests of a page's packages up without a size, and gets the default. */
const TITLES_PER_PAGE = 20;

/**
 * One page of the environment's integrations
 * (x-pack/platform/plugins/shared/fleet/server/services/epm/packages/get.ts).
 * @throws as `readParams` does
 */
export function installedPackages(
  { integrations = [], indices }: Environment,
  params: InstalledPackagesParams
): InstalledPackagesResult {
  const query = readParams(params);
  const found = integrations.filter(({ name }) => name.startsWith(query.nameQuery ?? ''));
  const page = pageOf(found, query);
  const last = page.at(-1);
  return {
    total: found.length,
    items: page.map(({ name, version, title }, index) => {
      const known = {
        name,
        version,
        status: 'installed',
        title: index < TITLES_PER_PAGE ? title : undefined,
        description: undefined,
        icons: undefined,
      };
      // Those that don't exist are known from the package's archive alone, which the host has not.
      const streams = query.showOnlyActiveDataStreams === true && {
        dataStreams: activeDataStreams(name, indices),
      };
      return refuseUnknown('an installed package without showOnlyActiveDataStreams', {
        ...known,
        ...streams,
      }) as InstalledPackage;
    }),
    searchAfter: last && [last.name],
  };
}

function pageOf<T extends { name: string }>(
  found: readonly T[],
  { sortOrder, searchAfter, perPage }: PackagesQuery
): T[] {
  const after = searchAfter?.[0];
  const before = (a: string, b: string) => (sortOrder === 'asc' ? a < b : a > b);
  return found
    .filter(({ name }) => after === undefined || before(after, name))
    .sort((a, b) => (before(a.name, b.name) ? -1 : 1))
    .slice(0, perPage);
}
