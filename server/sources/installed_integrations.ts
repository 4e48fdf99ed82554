import type { FleetStartContract } from '@kbn/fleet-plugin/server';
import type { KibanaRequest } from '@kbn/core/server';

/** Fleet titles only the first 20 of a page; ours are named by the catalogue, so pages may be long. */
const A_PAGE = 500;

/** Far beyond the number of packages that exist. */
const MOST_PAGES = 10;

/**
 * Names of the installed integration packages.
 *
 * @throws FleetUnauthorizedError, an error with that name and no status, where the user may not see integrations; Error
 *   where Kibana runs without Fleet.
 */
export async function readInstalledIntegrations(
  fleet: FleetStartContract | undefined,
  request: KibanaRequest
): Promise<string[]> {
  if (!fleet) throw new Error('Kibana runs without its Fleet plugin: not initialized');
  const client = fleet.packageService.asScoped(request);
  const names: string[] = [];
  let searchAfter: unknown[] | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await client.getInstalledPackages({
      perPage: A_PAGE,
      sortOrder: 'asc',
      ...(searchAfter ? { searchAfter } : {}),
    });
    names.push(...answer.items.map(({ name }) => name));
    searchAfter = answer.searchAfter;
    if (searchAfter === undefined || answer.items.length < A_PAGE) break;
  }
  return names;
}
