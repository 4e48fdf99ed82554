import { Client } from '@elastic/elasticsearch';

import { createHostLogger } from '../plugins/host_logger';
import { startLicenceServer } from '../testing/licence_server';
import { LicensingService } from './licensing_service';

test('keeps the licence current, and says why it cannot', async () => {
  const server = await startLicenceServer();
  const client = new Client({ node: server.url, maxRetries: 0 });
  const log: string[] = [];
  const service = new LicensingService(
    client,
    createHostLogger({ level: 'warn', write: (line) => log.push(line) })
  );
  const seen: Array<string | undefined> = [];

  await service.start();
  service.license$.subscribe(({ type }) => seen.push(type));
  expect(service.license).toMatchObject({ type: 'trial', isActive: true, expiryDateInMillis: 4102444800000 });

  await server.close();
  const license = await service.refresh();
  service.stop();
  await client.close();

  expect(license.isAvailable).toBe(false);
  expect(license.getUnavailableReason()).toContain('ECONNREFUSED');
  expect(seen).toEqual(['trial', undefined]);
  expect(log).toEqual([expect.stringContaining('The licence could not be read')]);
});
