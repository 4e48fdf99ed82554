import type { RecommendationsResponse } from '../../common/api/recommendations';
import { ROUTES } from '../../common/api/routes';
import type { LoggedRequest } from '../host/elasticsearch/elasticsearch_stand_in';
import { kibanaClient } from './harness/kibana_client';
import { startHostUnderTest, type HostUnderTest } from './harness/running_host';
import { waitFor } from './harness/wait_for';

describe('when the browser goes away', () => {
  let host: HostUnderTest;

  beforeEach(async () => {
    host = await startHostUnderTest({ environment: 'beats' });
  });
  afterEach(() => host.close());

  function slow(delayMs: number): void {
    host.elasticsearch.faults.add({ match: { path: /_msearch/ }, effect: { delayMs } });
  }

  function recommend(signal?: AbortSignal) {
    return kibanaClient(host.url).post<RecommendationsResponse>(
      ROUTES.recommendations,
      {},
      signal ? { signal } : {}
    );
  }

  function searches(): LoggedRequest[] {
    return host.elasticsearch.requests.entries.filter(({ path }) => path.endsWith('_msearch'));
  }

  /** The check of rights is sent together with the first search: once it is answered, Elasticsearch is at work on that one. */
  async function untilSearching(): Promise<void> {
    await waitFor(
      () =>
        Promise.resolve(host.elasticsearch.requests.count(({ path }) => path.endsWith('_has_privileges'))),
      (checks) => checks > 0
    );
  }

  it('ends the search', async () => {
    slow(8_000);
    const leaving = new AbortController();
    const asked = recommend(leaving.signal);
    await Promise.all([
      untilSearching().then(() => leaving.abort()),
      expect(asked).rejects.toThrow(/abort/i),
    ]);

    const [search] = await waitFor(
      () => Promise.resolve(searches()),
      (found) => found.length > 0,
      5_000
    );
    expect(search?.aborted).toBe(true);
  }, 30_000);

  it('ends the search when the last of several does, and asks no further', async () => {
    slow(8_000);
    const leaving = [new AbortController(), new AbortController()];
    const asked = leaving.map(({ signal }) => recommend(signal));
    const rejected = asked.map((answer) => expect(answer).rejects.toThrow(/abort/i));
    await untilSearching();
    leaving.forEach((controller) => controller.abort());
    await Promise.all(rejected);

    await waitFor(
      () => Promise.resolve(searches()),
      (found) => found.length > 0,
      5_000
    );
    expect(searches().map(({ aborted }) => aborted)).toEqual([true]);
  }, 30_000);

  it('goes on for the other who waits for the same, without asking again', async () => {
    slow(2_000);
    const leaving = new AbortController();
    const gone = expect(recommend(leaving.signal)).rejects.toThrow(/abort/i);
    const staying = recommend();
    await untilSearching();
    leaving.abort();
    await gone;

    const { status, body } = await staying;
    expect([status, body.partial]).toEqual([200, false]);
    expect(searches().map(({ aborted }) => aborted)).toEqual(searches().map(() => false));
    expect(host.elasticsearch.requests.count(({ path }) => path.endsWith('_has_privileges'))).toBe(1);
  }, 30_000);
});
