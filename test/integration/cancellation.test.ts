import { ROUTES } from '../../common/api/routes';
import { kibanaClient } from './harness/kibana_client';
import { startHostUnderTest } from './harness/running_host';
import { waitFor } from './harness/wait_for';

it('ends the search when the browser goes away', async () => {
  const host = await startHostUnderTest({ environment: 'default' });
  try {
    host.elasticsearch.faults.add({ match: { path: /_msearch/ }, effect: { delayMs: 8_000 } });
    const leaving = new AbortController();
    const asked = kibanaClient(host.url).post(ROUTES.recommendations, {}, { signal: leaving.signal });
    setTimeout(() => leaving.abort(), 1_000);
    await expect(asked).rejects.toThrow(/abort/i);

    const searches = () =>
      host.elasticsearch.requests.entries.filter(({ path }) => path.endsWith('_msearch'));
    const [search] = await waitFor(
      () => Promise.resolve(searches()),
      (found) => found.length > 0,
      5_000
    );
    expect(search?.aborted).toBe(true);
  } finally {
    await host.close();
  }
}, 30_000);
