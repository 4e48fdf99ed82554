import { Client, errors } from '@elastic/elasticsearch';

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
beforeEach(() => cluster.standIn.requests.clear());

describe('the cluster', () => {
  it('is an Elasticsearch to the official client', async () => {
    expect((await elastic.info()).version.number).toBe('9.5.0');
    expect(await elastic.ping()).toBe(true);
    expect((await elastic.license.get()).license).toMatchObject({ type: 'trial', status: 'active' });
    expect((await elastic.xpack.info()).features.ml).toEqual({ available: true, enabled: true });
    expect(
      cluster.standIn.requests.entries.map(({ method, path, user, status }) => [method, path, user, status])
    ).toEqual([
      ['GET', '/', 'elastic', 200],
      ['HEAD', '/', 'elastic', 200],
      ['GET', '/_license', 'elastic', 200],
      ['GET', '/_xpack', 'elastic', 200],
    ]);
  });

  it('tells its ML nodes and lazy nodes as Kibana asks for them', async () => {
    const { nodes } = await elastic.nodes.info({ filter_path: 'nodes.*.attributes' });
    const memory = Object.values(nodes).map(({ attributes }) => Number(attributes['ml.machine_memory'] ?? 0));
    expect(memory.filter((bytes) => bytes > 0)).toHaveLength(1);
    const settings = await elastic.cluster.getSettings({
      include_defaults: true,
      filter_path: '**.xpack.ml.max_lazy_ml_nodes',
    });
    expect(settings).toEqual({ defaults: { xpack: { ml: { max_lazy_ml_nodes: '0' } } } });
  });

  it('lets in only who has the password', async () => {
    const stranger = new Client({
      node: cluster.standIn.url,
      auth: { username: 'elastic', password: 'wrong' },
    });
    expect(await errorOf(stranger.info())).toMatchObject({ status: 401, type: 'security_exception' });
    await stranger.close();
    expect((await fetch(cluster.standIn.url)).status).toBe(401);
    expect((await cluster.as('reader').security.authenticate()).username).toBe('reader');
  });

  it('enforces cluster privileges', async () => {
    expect(await errorOf(cluster.as('reader').ml.info())).toMatchObject({
      status: 403,
      reason: expect.stringContaining('cluster:monitor/xpack/ml/info/get'),
    });
    expect((await cluster.as('watcher').ml.info()).upgrade_mode).toBe(false);
    expect(await errorOf(cluster.as('watcher').ml.openJob({ job_id: 'x' }))).toMatchObject({ status: 403 });
  });

  it('refuses what it does not implement, naming it', async () => {
    expect(await errorOf(elastic.indices.create({ index: 'x' }))).toEqual({
      status: 501,
      type: 'stand_in_not_implemented',
      reason: 'the stand-in does not implement PUT /x',
    });
    expect(await errorOf(elastic.search({ index: 'logs-*', q: 'a:b' }))).toMatchObject({
      status: 501,
      reason: expect.stringContaining('[q]'),
    });
    expect(await errorOf(elastic.search({ collapse: { field: 'user.name' } }))).toMatchObject({
      status: 501,
    });
    expect(await errorOf(elastic.search({ aggs: { a: { avg: { field: 'x' } } } }))).toMatchObject({
      status: 501,
    });
  });

  it('answers 400 to a body that is not JSON', async () => {
    const response = await fetch(`${cluster.standIn.url}/_search`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from('elastic:changeme').toString('base64')}`,
        'content-type': 'application/json',
      },
      body: '{"query":',
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('request body is not JSON');
  });
});

describe('limits', () => {
  const search = async (environment: object): Promise<number | undefined> => {
    const limited = await testCluster(smallEnvironment({ ...TEST_DATA, ...environment }));
    const clause = { term: { 'event.module': 'system' } };
    const query = { bool: { should: [clause, clause, clause] } };
    try {
      await limited.as('elastic').search({ index: 'logs-system.auth-default', query });
      return 200;
    } catch (error) {
      return error instanceof errors.ResponseError ? error.statusCode : undefined;
    } finally {
      await limited.close();
    }
  };

  it('on clauses are those of the environment', async () => {
    expect(await search({})).toBe(200);
    expect(await search({ elasticsearch: { maxClauseCount: 2 } })).toBe(400);
  });
});

describe('privileges', () => {
  it('grants a pattern only if a granted one covers the whole of it', async () => {
    const names = ['logs-system.auth-default', 'logs-system.*', 'logs-*', '*'];
    const answer = await cluster.as('reader').security.hasPrivileges({
      cluster: ['monitor_ml'],
      index: [{ names, privileges: ['read', 'write'] }],
    });
    expect(answer).toMatchObject({
      has_all_requested: false,
      cluster: { monitor_ml: false },
      index: {
        'logs-system.auth-default': { read: true, write: false },
        'logs-system.*': { read: true },
        'logs-*': { read: false },
        '*': { read: false },
      },
    });
    const everything = await elastic.security.hasPrivileges({
      cluster: ['manage_ml'],
      index: [{ names, privileges: ['read'] }],
    });
    expect(everything.has_all_requested).toBe(true);
  });

  it('reduces wildcards silently to what the user may read', async () => {
    const all = await elastic.search({ index: 'logs-*', size: 0, track_total_hits: true });
    const some = await cluster.as('reader').search({ index: 'logs-*', size: 0, track_total_hits: true });
    const auth = await elastic.count({ index: 'logs-system.auth-default' });
    expect(some.hits.total).toEqual({ value: auth.count, relation: 'eq' });
    expect(all._shards.total).toBe(3);
    expect(some._shards.total).toBe(1);
  });

  it('refuses a name that the user may not read, unless unavailable ones are to be ignored', async () => {
    const reader = cluster.as('reader');
    expect(await errorOf(reader.search({ index: 'logs-old-default' }))).toMatchObject({
      status: 403,
      type: 'security_exception',
      reason: expect.stringContaining('logs-old-default'),
    });
    expect((await reader.search({ index: 'logs-old-default', ignore_unavailable: true })).hits.hits).toEqual(
      []
    );
  });

  it('hides metadata likewise', async () => {
    const { data_streams: streams } = await cluster.as('reader').indices.getDataStream();
    expect(streams.map(({ name }) => name)).toEqual(['logs-system.auth-default']);
    expect((await cluster.as('watcher').indices.resolveIndex({ name: 'logs-*' })).data_streams).toEqual([]);
  });
});

describe('index expressions', () => {
  const shards = async (index: string | string[], rest = {}): Promise<number> =>
    (await elastic.search({ index, size: 0, ...rest }))._shards.total;

  it('reads lists, wildcards, exclusions and hidden indices', async () => {
    expect(await shards('logs-*,auditbeat-*')).toBe(4);
    expect(await shards(['logs-*', '-logs-old-*'])).toBe(2);
    expect(await shards('filebeat-*')).toBe(0);
    expect(await shards('.ds-logs-*')).toBe(3);
    expect(await shards('*')).toBe(4);
    expect(await shards('*', { expand_wildcards: ['open', 'hidden'] })).toBe(6);
    expect(await shards('*:logs-*')).toBe(0);
    expect(await shards('logs-*,missing', { ignore_unavailable: true })).toBe(3);
  });

  it('refuses missing names', async () => {
    expect(await errorOf(elastic.search({ index: 'missing' }))).toMatchObject({
      status: 404,
      type: 'index_not_found_exception',
      reason: 'no such index [missing]',
    });
    expect(await errorOf(elastic.search({ index: 'x-*', allow_no_indices: false }))).toMatchObject({
      status: 404,
    });
    expect(await errorOf(elastic.search({ index: 'far:logs' }))).toMatchObject({ status: 404 });
  });

  it('resolves data streams and indices', async () => {
    const resolved = await elastic.indices.resolveIndex({ name: '*' });
    expect(resolved.indices.map(({ name }) => name)).toEqual(['auditbeat-8.19.0']);
    expect(resolved.data_streams.map(({ name }) => name)).toContain('logs-old-default');
    expect(resolved.data_streams[0]?.backing_indices).toHaveLength(1);
  });
});
