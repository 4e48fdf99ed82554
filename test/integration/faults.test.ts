import type { DataSourcesResponse } from '../../common/api/data_sources';
import type { JobsResponse } from '../../common/api/jobs';
import type { Recommendation, RecommendationsResponse } from '../../common/api/recommendations';
import { ROUTES } from '../../common/api/routes';
import type { Fault } from '../host/elasticsearch/elasticsearch_stand_in';
import { kibanaClient, type ErrorBody, type KibanaClient } from './harness/kibana_client';
import { startHostUnderTest, type HostUnderTest } from './harness/running_host';

/** A former answer would hide the trouble. */
const ANEW = { refresh: true };

describe('a cluster in trouble', () => {
  let host: HostUnderTest;
  let client: KibanaClient;
  let healthy: Recommendation[];

  beforeAll(async () => {
    host = await startHostUnderTest({ environment: 'default' });
    client = kibanaClient(host.url);
    healthy = await recommend();
  });
  afterEach(() => host.elasticsearch.faults.clear());
  afterAll(() => host.close());

  async function recommend(): Promise<Recommendation[]> {
    const { status, body } = await client.post<RecommendationsResponse>(ROUTES.recommendations, ANEW);
    expect(status).toBe(200);
    return body.jobs;
  }

  function stateOf(jobs: readonly Recommendation[]): Map<string, string> {
    return new Map(jobs.map(({ id, state }) => [id, state]));
  }

  it.each<[string, Fault, string]>([
    ['429', { match: { path: /_msearch/ }, effect: { status: 429 } }, 'too_many_requests'],
    ['500', { match: { path: /_msearch/ }, effect: { status: 500 } }, 'server_error'],
    ['403', { match: { path: /_msearch/ }, effect: { status: 403 } }, 'forbidden'],
    ['a dropped connection', { match: { path: /_msearch/ }, effect: { reset: true } }, 'connection'],
  ])('that answers %s to all searches makes every job unknown with that cause', async (_, fault, cause) => {
    host.elasticsearch.faults.add(fault);
    const jobs = await recommend();
    expect(jobs).toHaveLength(healthy.length);
    for (const job of jobs) {
      expect(job).toMatchObject({
        state: 'unknown',
        reasons: [{ code: 'check_failed', failure: { cause } }],
      });
    }
  });

  it.each([403, 429, 500] as const)(
    'with %p on one index makes only the jobs that read it unknown',
    async (status) => {
      host.elasticsearch.faults.add({
        match: { path: /_msearch/, index: 'logs-windows.powershell_operational-default' },
        effect: { status },
      });
      const before = stateOf(healthy);
      const jobs = await recommend();
      const affected = jobs.filter(({ state }) => state === 'unknown');
      expect(affected.length).toBeGreaterThan(0);
      for (const job of jobs) {
        const readsIt = job.indexPatterns.includes('logs-*');
        expect([job.id, job.state]).toEqual([job.id, readsIt ? 'unknown' : before.get(job.id)]);
      }
    }
  );

  it('that is slow is said to have timed out', async () => {
    host.elasticsearch.faults.add({ match: { path: /_msearch/ }, effect: { delayMs: 11_000 }, times: 1 });
    const jobs = await recommend();
    for (const job of jobs) {
      expect(job).toMatchObject({
        state: 'unknown',
        reasons: [{ code: 'partly_checked', part: { cause: 'timeout' } }],
      });
    }
  }, 40_000);

  it('that refuses the privilege check still gives states, with a warning', async () => {
    host.elasticsearch.faults.add({ match: { path: /_has_privileges/ }, effect: { status: 500 } });
    const { body } = await client.post<RecommendationsResponse>(ROUTES.recommendations, ANEW);
    expect(body.warnings.map(({ code }) => code)).toContain('privileges_unreadable');
    for (const { id, state } of healthy) {
      if (state === 'ready') expect([id, stateOf(body.jobs).get(id)]).toEqual([id, 'ready']);
    }
  });

  it('whose ML does not answer keeps the page alive and names the cause', async () => {
    host.elasticsearch.faults.add({ match: { path: /^\/_ml\// }, effect: { status: 429 } });
    const { body } = await client.post<RecommendationsResponse>(ROUTES.recommendations, ANEW);
    expect(body.warnings).toContainEqual(
      expect.objectContaining({ code: 'installed_jobs_unreadable', failure: expect.anything() })
    );
    expect(body.jobs).toHaveLength(healthy.length);
    const jobs = await client.get<ErrorBody | JobsResponse>(ROUTES.jobs);
    // ML's guard comes first, and cannot find out what the user may do.
    expect(jobs.status).toBe(503);
    expect(jobs.body).toMatchObject({ attributes: { code: 'ml_unavailable' } });
  });

  it('that cannot search says so in place of data sources', async () => {
    host.elasticsearch.faults.add({ match: { path: /_search$/ }, effect: { status: 503 } });
    const { status, body } = await client.get<DataSourcesResponse>(ROUTES.dataSources);
    expect(status).toBe(200);
    expect(body).toMatchObject({ sources: [], failure: { cause: 'unavailable', status: 503 } });
  });
});

describe('a fault on one index that only some jobs read', () => {
  it('leaves every job that reads others as it was, ready ones among them', async () => {
    const host = await startHostUnderTest({ environment: 'beats' });
    try {
      const client = kibanaClient(host.url);
      const ask = async () =>
        (await client.post<RecommendationsResponse>(ROUTES.recommendations, ANEW)).body.jobs;
      const before = new Map((await ask()).map(({ id, state }) => [id, state]));
      host.elasticsearch.faults.add({
        match: { path: /_msearch/, index: 'packetbeat-8.19.0' },
        effect: { status: 403 },
      });
      const jobs = await ask();
      const untouched = jobs.filter(({ indexPatterns }) => !indexPatterns.includes('packetbeat-*'));
      const touched = jobs.filter(({ indexPatterns }) => indexPatterns.includes('packetbeat-*'));

      expect(untouched.filter(({ id }) => before.get(id) === 'ready').length).toBeGreaterThan(5);
      expect(untouched.filter(({ id, state }) => state !== before.get(id))).toEqual([]);
      expect(touched.length).toBeGreaterThan(5);
      for (const { state, reasons } of touched) {
        expect([state, reasons[0]]).toMatchObject([
          'unknown',
          { code: 'check_failed', failure: { cause: 'forbidden', status: 403 } },
        ]);
      }
    } finally {
      await host.close();
    }
  });
});
