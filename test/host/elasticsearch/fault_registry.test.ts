import { errors } from '@elastic/elasticsearch';
import type { Client } from '@elastic/elasticsearch';

import { smallEnvironment } from './testing/small_environment';
import type { TestCluster } from './testing/stand_in_for_tests';
import { errorOf, testCluster } from './testing/stand_in_for_tests';
import { TEST_DATA } from './testing/test_data';

let cluster: TestCluster;
let elastic: Client;

beforeAll(async () => {
  cluster = await testCluster(smallEnvironment(TEST_DATA));
  elastic = cluster.as('elastic');
});
afterAll(() => cluster.close());
beforeEach(() => {
  cluster.standIn.faults.clear();
  cluster.standIn.requests.clear();
});

const AUTH = 'logs-system.auth-default';
const searches = (body = {}): Record<string, unknown>[] => [
  { index: 'logs-*' },
  { size: 0, ...body },
  { index: 'logs-endpoint.*' },
  { size: 0, ...body },
];

describe('faults', () => {
  it('strike only the searches that read the index', async () => {
    cluster.standIn.faults.add({ match: { index: AUTH }, effect: { status: 403 } });
    const { responses } = await elastic.msearch({ searches: searches() });
    expect(responses.map(({ status }) => status)).toEqual([403, 200]);
    expect(responses[0]).toMatchObject({
      error: { type: 'security_exception', reason: expect.stringContaining(AUTH) },
    });
    expect(await errorOf(elastic.search({ index: AUTH }))).toMatchObject({ status: 403 });
    expect((await elastic.search({ index: 'logs-endpoint.*' })).timed_out).toBe(false);
  });

  it('strike the whole request without an index', async () => {
    cluster.standIn.faults.add({
      match: { path: /_msearch$/ },
      effect: { status: 429, reason: 'too busy' },
      times: 1,
    });
    expect(await errorOf(elastic.msearch({ searches: searches() }))).toEqual({
      status: 429,
      type: 'es_rejected_execution_exception',
      reason: 'too busy',
    });
    expect((await elastic.msearch({ searches: searches() })).responses).toHaveLength(2);
  });

  it('strike one user and method only', async () => {
    cluster.standIn.faults.add({ match: { user: 'reader', method: 'GET' }, effect: { status: 500 } });
    expect(await errorOf(cluster.as('reader').security.authenticate())).toMatchObject({ status: 500 });
    expect((await elastic.security.authenticate()).username).toBe('elastic');
  });

  it('make a search time out when it allows itself less', async () => {
    cluster.standIn.faults.add({ match: { index: AUTH }, effect: { delayMs: 60_000 } });
    const { responses } = await elastic.msearch({ searches: searches({ timeout: '20ms' }) });
    expect(responses).toMatchObject([
      { timed_out: true, hits: { total: { value: 0 } } },
      { timed_out: false },
    ]);
  });

  it('delay a search that has time', async () => {
    cluster.standIn.faults.add({ match: { path: /_search$/ }, effect: { delayMs: 60 } });
    const started = Date.now();
    const answer = await elastic.search({ index: AUTH, timeout: '10s' });
    expect(answer.timed_out).toBe(false);
    expect(Date.now() - started).toBeGreaterThanOrEqual(55);
  });

  it('drop the connection', async () => {
    cluster.standIn.faults.add({ match: {}, effect: { reset: true }, times: 1 });
    await expect(elastic.info()).rejects.toThrow(errors.ConnectionError);
  });
});

describe('a client that goes away', () => {
  it('ends the work and is logged as aborted', async () => {
    cluster.standIn.faults.add({ match: { path: /_search$/ }, effect: { delayMs: 60_000 } });
    const controller = new AbortController();
    const gone = elastic
      .search({ index: AUTH }, { signal: controller.signal })
      .catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 50));
    controller.abort();
    expect(await gone).toBeInstanceOf(errors.RequestAbortedError);
    for (let i = 0; i < 100 && cluster.standIn.requests.count() === 0; i++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(cluster.standIn.requests.entries).toMatchObject([{ aborted: true, path: `/${AUTH}/_search` }]);
  });
});

describe('another process', () => {
  const control = (method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(`${cluster.standIn.url}/_stand_in/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  it('switches faults and reads the log over HTTP', async () => {
    const fault = { match: { path: '_search$' }, effect: { status: 503 }, times: 1 };
    expect((await control('POST', 'faults', fault)).status).toBe(200);
    expect(await errorOf(elastic.search({ index: AUTH }))).toMatchObject({ status: 503 });
    const log: unknown = await (await control('GET', 'requests')).json();
    expect(log).toMatchObject({ requests: [{ path: `/${AUTH}/_search`, status: 503, user: 'elastic' }] });
    await control('DELETE', 'requests');
    expect(cluster.standIn.requests.entries).toEqual([]);
  });

  it('lets shards fail over HTTP', async () => {
    const fault = { match: { index: AUTH }, effect: { failedShards: 1, reason: 'disk gone' }, times: 1 };
    expect((await control('POST', 'faults', fault)).status).toBe(200);
    const { _shards } = await elastic.search({ index: 'logs-*', size: 0 });
    expect(_shards).toMatchObject({ total: 3, failed: 1, failures: [{ reason: { reason: 'disk gone' } }] });
    expect((await elastic.search({ index: 'logs-*', size: 0 }))._shards.failed).toBe(0);
  });

  it.each([
    [{ match: {}, effect: { status: 418 } }, 'none of 400'],
    [{ match: { bogus: 1 }, effect: { reset: true } }, '[match] has no member [bogus]'],
    [{ match: { path: '(' }, effect: { reset: true } }, 'Invalid regular expression'],
    [{ match: {} }, '[effect] must be an object'],
    [{ match: {}, effect: { failedShards: 'all' } }, '[effect.failedShards] must be an integer'],
    [{ match: {}, effect: { failedShards: 0 } }, '[failedShards] must be at least 1'],
  ])('is told what is wrong with %j', async (fault, text) => {
    const response = await control('POST', 'faults', fault);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(text);
  });
});
