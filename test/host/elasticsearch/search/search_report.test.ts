import type { Client } from '@elastic/elasticsearch';

import { smallEnvironment } from '../testing/small_environment';
import type { TestCluster } from '../testing/stand_in_for_tests';
import { errorOf, testCluster } from '../testing/stand_in_for_tests';
import { backingOf, TROUBLE_DATA } from '../testing/trouble_data';

let cluster: TestCluster;
let elastic: Client;

beforeAll(async () => {
  cluster = await testCluster(smallEnvironment(TROUBLE_DATA));
  elastic = cluster.as('elastic');
});
afterAll(() => cluster.close());
beforeEach(() => cluster.standIn.faults.clear());

const AUTH = 'logs-auth-default';
const DNS = 'logs-dns-default';

async function totalOf(index: string): Promise<number> {
  return (await elastic.count({ index })).count;
}

const shards = (total: number, failed = 0): object => ({
  total,
  successful: total - failed,
  skipped: 0,
  failed,
});
const failureOf = (index: string): object => ({
  shard: 0,
  index,
  node: 'data-0',
  reason: { type: 'no_shard_available_action_exception', reason: expect.any(String) },
});

describe('a search of remote clusters', () => {
  it('reads their documents, which say where they are', async () => {
    const answer = await elastic.search({
      index: 'far:logs-*',
      size: 100,
      sort: [{ '@timestamp': 'desc' }],
      aggs: { users: { terms: { field: 'user.name' } }, indices: { terms: { field: '_index' } } },
      track_total_hits: true,
    });
    expect(new Set(answer.hits.hits.map(({ _index }) => _index))).toEqual(
      new Set([`far:${backingOf(AUTH)}`, `far:${backingOf('logs-fw-default')}`])
    );
    expect(answer.aggregations?.users).toMatchObject({ buckets: [{ key: 'carol' }] });
    expect(answer.aggregations?.indices).toMatchObject({ buckets: [{ key: `far:${backingOf(AUTH)}` }, {}] });
    expect(answer._clusters).toEqual({
      total: 1,
      successful: 1,
      skipped: 0,
      running: 0,
      partial: 0,
      failed: 0,
      details: { far: { status: 'successful', indices: 'logs-*', timed_out: false, _shards: shards(2) } },
    });
  });

  it('adds them to the local ones', async () => {
    const { count } = await elastic.count({ index: `${AUTH},far:${AUTH}` });
    expect(count).toBe((await totalOf(AUTH)) + (await totalOf(`far:${AUTH}`)));
    const { _clusters, _shards } = await elastic.search({ index: `${AUTH},${DNS},far:logs-*` });
    expect(_shards).toEqual(shards(4));
    expect(_clusters).toMatchObject({
      total: 2,
      successful: 2,
      details: {
        '(local)': { indices: `${AUTH},${DNS}`, _shards: shards(2) },
        far: { status: 'successful' },
      },
    });
  });

  it('says nothing of clusters when all is local', async () => {
    expect(await elastic.search({ index: 'logs-*,no*:logs-*' })).not.toHaveProperty('_clusters');
  });

  it('goes on without one that may be skipped', async () => {
    const { hits, _clusters, _shards } = await elastic.search({
      index: `${AUTH},faint:logs-*`,
      track_total_hits: true,
    });
    expect(hits.total).toMatchObject({ value: await totalOf(AUTH) });
    expect(_shards).toEqual(shards(1));
    expect(_clusters).toMatchObject({ total: 2, successful: 1, skipped: 1 });
    expect(_clusters?.details?.faint).toEqual({
      status: 'skipped',
      indices: 'logs-*',
      timed_out: false,
      failures: [
        {
          shard: -1,
          index: null,
          reason: { type: 'connect_transport_exception', reason: 'Unable to connect to [faint]' },
        },
      ],
    });
  });

  it('fails for one that may not be skipped; in _msearch only its own item does', async () => {
    expect(await errorOf(elastic.search({ index: `${AUTH},firm:logs-*` }))).toEqual({
      status: 502,
      type: 'connect_transport_exception',
      reason: 'Unable to connect to [firm]',
    });
    const { responses } = await elastic.msearch({
      searches: [{ index: '*:logs-*' }, { size: 0 }, { index: 'far:logs-*' }, { size: 0 }],
    });
    expect(responses).toMatchObject([{ status: 502 }, { status: 200, _clusters: { total: 1 } }]);
  });

  it('skips a cluster that lacks a named index', async () => {
    const { _clusters } = await elastic.search({ index: `${AUTH},far:nothing` });
    expect(_clusters).toMatchObject({
      skipped: 1,
      details: { far: { failures: [{ reason: { type: 'index_not_found_exception' } }] } },
    });
  });

  it('is partial when time runs out', async () => {
    cluster.standIn.faults.add({ match: { index: `far:${AUTH}` }, effect: { delayMs: 60_000 } });
    const { timed_out, _clusters } = await elastic.search({ index: 'far:logs-*', timeout: '10ms' });
    expect(timed_out).toBe(true);
    expect(_clusters).toMatchObject({ partial: 1, details: { far: { status: 'partial', timed_out: true } } });
  });
});

describe('shards that fail', () => {
  const fail = (failedShards: number, index?: string): void =>
    cluster.standIn.faults.add({ match: index === undefined ? {} : { index }, effect: { failedShards } });

  it('leave out the documents of the index that the fault names', async () => {
    fail(1, DNS);
    const { hits, _shards } = await elastic.search({ index: 'logs-*', size: 0, track_total_hits: true });
    expect(hits.total).toMatchObject({ value: await totalOf(AUTH) });
    expect(_shards).toEqual({ ...shards(2, 1), failures: [failureOf(backingOf(DNS))] });
    expect((await elastic.count({ index: 'everything' }))._shards).toMatchObject({ failed: 1 });
  });

  it('may be several of one index, told once', async () => {
    fail(3, DNS);
    const { _shards } = await elastic.search({ index: 'logs-*', size: 0 });
    expect(_shards).toEqual({ ...shards(4, 3), failures: [failureOf(backingOf(DNS))] });
  });

  it('are those of the first indices without a name, in each item', async () => {
    fail(1);
    const { responses } = await elastic.msearch({
      searches: [{ index: `${DNS},${AUTH}` }, { size: 0 }, { index: 'nothing-*' }, { size: 0 }],
    });
    expect(responses).toMatchObject([
      { status: 200, _shards: { failed: 1, failures: [failureOf(backingOf(DNS))] } },
      { status: 200, _shards: shards(0) },
    ]);
  });

  it('are an error when they are all', async () => {
    fail(5);
    expect(await errorOf(elastic.search({ index: 'logs-*' }))).toEqual({
      status: 503,
      type: 'search_phase_execution_exception',
      reason: 'all shards failed',
    });
    cluster.standIn.faults.clear();
    fail(1, AUTH);
    const { responses } = await elastic.msearch({
      searches: [{ index: AUTH }, { size: 0 }, { index: DNS }, { size: 0 }],
    });
    expect(responses).toMatchObject([
      {
        status: 503,
        error: { phase: 'query', failed_shards: [failureOf(backingOf(AUTH))] },
      },
      { status: 200 },
    ]);
  });

  it('make a remote cluster partial, or skipped when they are all of its', async () => {
    fail(1, `far:${AUTH}`);
    const { _shards, _clusters } = await elastic.search({ index: `${AUTH},far:logs-*` });
    expect(_shards).toMatchObject({ total: 3, failed: 1 });
    expect(_clusters).toMatchObject({
      successful: 1,
      partial: 1,
      details: { far: { status: 'partial', _shards: shards(2, 1), failures: [{ shard: 0 }] } },
    });
    const skipping = await elastic.search({ index: `${AUTH},far:${AUTH}`, track_total_hits: true });
    expect(skipping).toMatchObject({
      hits: { total: { value: await totalOf(AUTH) } },
      _shards: shards(1),
      _clusters: {
        skipped: 1,
        details: { far: { failures: [{ reason: { reason: 'all shards failed' } }] } },
      },
    });
  });

  it('strike as often as they should, and only what reads', async () => {
    cluster.standIn.faults.add({ match: {}, effect: { failedShards: 1, reason: 'disk gone' }, times: 1 });
    await elastic.info();
    await elastic.search({ index: 'nothing-*' });
    expect(await errorOf(elastic.search({ index: AUTH }))).toMatchObject({ status: 503 });
    expect((await elastic.search({ index: AUTH }))._shards).toEqual(shards(1));
  });
});

describe('aliases and closed indices', () => {
  it('are read by alias, and not read when closed', async () => {
    expect(await totalOf('everything')).toBe((await totalOf(AUTH)) + (await totalOf(DNS)));
    expect(await totalOf('beats-*')).toBe(0);
    expect(await errorOf(elastic.search({ index: 'beats-shut' }))).toEqual({
      status: 400,
      type: 'index_closed_exception',
      reason: 'closed',
    });
    expect(await elastic.search({ index: 'beats-shut', ignore_unavailable: true })).toMatchObject({
      _shards: shards(0),
    });
  });
});
