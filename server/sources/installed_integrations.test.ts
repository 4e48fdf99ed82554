import type { FleetStartContract, InstalledPackagesParams } from '@kbn/fleet-plugin/server';
import type { KibanaRequest } from '@kbn/core/server';

import { ask } from './ask';
import { readInstalledIntegrations } from './installed_integrations';

const REQUEST = {} as KibanaRequest;

function fleet(pages: string[][], seen: InstalledPackagesParams[] = []): FleetStartContract {
  return {
    packageService: {
      asScoped: () => ({
        getInstalledPackages: (params) => {
          const names = pages[seen.length] ?? [];
          seen.push(params);
          return Promise.resolve({
            items: names.map((name) => ({ name, version: '1.0.0', status: 'installed', dataStreams: [] })),
            total: pages.flat().length,
            searchAfter: [names.at(-1)],
          });
        },
      }),
    },
  };
}

it('goes on from page to page, and ends with a page that is not full', async () => {
  const full = Array.from({ length: 500 }, (_, n) => `p${n}`);
  const seen: InstalledPackagesParams[] = [];
  expect(await readInstalledIntegrations(fleet([full, ['system']], seen), REQUEST)).toEqual([
    ...full,
    'system',
  ]);
  expect(seen.map(({ searchAfter }) => searchAfter)).toEqual([undefined, ['p499']]);
});

it('says why it could not ask', async () => {
  expect(await ask(() => readInstalledIntegrations(undefined, REQUEST))).toMatchObject({
    ok: false,
    failure: { cause: 'unavailable' },
  });
  const refusing: FleetStartContract = {
    packageService: {
      asScoped: () => ({
        getInstalledPackages: () =>
          Promise.reject(Object.assign(new Error('no right'), { name: 'FleetUnauthorizedError' })),
      }),
    },
  };
  expect(await ask(() => readInstalledIntegrations(refusing, REQUEST))).toMatchObject({
    ok: false,
    failure: { cause: 'forbidden' },
  });
});
