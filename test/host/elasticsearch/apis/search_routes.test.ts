import type { Client } from '@elastic/elasticsearch';

import { smallEnvironment } from '../testing/small_environment';
import type { TestCluster } from '../testing/stand_in_for_tests';
import { errorOf, testCluster } from '../testing/stand_in_for_tests';
import { TEST_DATA } from '../testing/test_data';

let cluster: TestCluster;
let elastic: Client;

beforeAll(async () => {
  cluster = await testCluster(smallEnvironment(TEST_DATA));
  elastic = cluster.as('elastic');
});
afterAll(() => cluster.close());

const AUTH = 'logs-system.auth-default';

describe('_search', () => {
  it('answers hits newest first, with their source and fields', async () => {
    const { hits } = await elastic.search({
      index: 'logs-*',
      query: { term: { 'event.outcome': 'failure' } },
      size: 3,
      sort: [{ '@timestamp': 'desc' }],
      _source: ['source.*', '@timestamp'],
      fields: ['event.outcome'],
    });
    expect(hits.hits).toHaveLength(3);
    const [first, second] = hits.hits;
    expect(first?._index).toBe(`.ds-${AUTH}-2026.11.01-000001`);
    expect(first?._source).toEqual({
      '@timestamp': expect.any(String),
      source: { ip: expect.stringContaining('10.0.0.') },
    });
    expect(first?.fields).toEqual({ 'event.outcome': ['failure'] });
    expect(Number(first?.sort?.[0])).toBeGreaterThan(Number(second?.sort?.[0]));
  });

  it('pages without gaps or repetitions', async () => {
    const page = async (from: number): Promise<Array<string | undefined>> =>
      (
        await elastic.search({
          index: AUTH,
          from,
          size: 5,
          sort: [{ 'user.name': 'asc' }, { '@timestamp': 'asc' }],
        })
      ).hits.hits.map(({ _id }) => _id);
    const ids = [...(await page(0)), ...(await page(5))];
    const both = (
      await elastic.search({ index: AUTH, size: 10, sort: [{ 'user.name': 'asc' }, { '@timestamp': 'asc' }] })
    ).hits.hits;
    expect(ids).toEqual(both.map(({ _id }) => _id));
    expect(new Set(ids).size).toBe(10);
  });

  it('hides documents whose time has not come', async () => {
    const search = {
      index: 'logs-endpoint.*',
      size: 1,
      sort: [{ '@timestamp': 'desc' as const }],
      track_total_hits: true,
    };
    const before = await elastic.search(search);
    expect(Number(before.hits.hits[0]?.sort?.[0])).toBeLessThanOrEqual(cluster.clock.now());
    cluster.clock.advance(6 * 3_600_000);
    const after = await elastic.search(search);
    expect(Number(after.hits.hits[0]?.sort?.[0])).toBeGreaterThan(Number(before.hits.hits[0]?.sort?.[0]));
  });

  it('counts as exactly as it is asked to', async () => {
    const total = async (track?: boolean | number): Promise<unknown> =>
      (
        await elastic.search({
          index: AUTH,
          size: 0,
          ...(track === undefined ? {} : { track_total_hits: track }),
        })
      ).hits.total;
    const { count } = await elastic.count({ index: AUTH });
    expect(count).toBeGreaterThan(1400);
    expect(await total()).toEqual({ value: count, relation: 'eq' });
    expect(await total(100)).toEqual({ value: 100, relation: 'gte' });
    expect(await total(false)).toBeUndefined();
  });

  it('terminates early per index and counts only what it looked at', async () => {
    cluster.standIn.requests.clear();
    const answer = await elastic.search({
      index: AUTH,
      size: 0,
      terminate_after: 1,
      query: { term: { 'event.outcome': 'failure' } },
    });
    expect(answer).toMatchObject({ terminated_early: true, hits: { total: { value: 1 } } });
    await elastic.search({ index: AUTH, size: 0, query: { exists: { field: 'event.outcome' } } });
    const [early, full] = cluster.standIn.requests.entries;
    expect(early?.documentsVisited).toBe(1);
    expect(full?.documentsVisited).toBeGreaterThan(1000);
  });

  it('visits no document of an index that time, tier or mapping rule out', async () => {
    cluster.standIn.requests.clear();
    await elastic.search({
      index: 'logs-old-default',
      query: { range: { '@timestamp': { gte: 'now-14d' } } },
    });
    await elastic.search({
      index: 'logs-old-default',
      query: { bool: { must_not: { term: { _tier: 'data_frozen' } } } },
    });
    await elastic.search({ index: 'logs-old-default', query: { exists: { field: 'dns.question.name' } } });
    expect(cluster.standIn.requests.entries.map(({ documentsVisited }) => documentsVisited)).toEqual([
      0, 0, 0,
    ]);
  });

  it.each([
    [{ size: 20_000 }, 400, 'Result window is too large'],
    [{ size: -1 }, 400, 'cannot be negative'],
    [{ sort: ['_score'] }, 501, '_score'],
    [{ query: { bogus: {} } }, 400, 'unknown query [bogus]'],
    [{ bogus: 1 }, 400, 'unknown key [bogus]'],
  ])('refuses %j', async (body, status, reason) => {
    const request = elastic.transport.request({ method: 'POST', path: `/${AUTH}/_search`, body });
    expect(await errorOf(request)).toMatchObject({ status, reason: expect.stringContaining(reason) });
  });
});

describe('what an index has against a search', () => {
  const prefix = { prefix: { 'source.ip': '10' } };

  it('leaves the index out where others answer', async () => {
    const { _shards, hits } = await elastic.search({ index: 'logs-*', query: prefix });
    expect(_shards).toMatchObject({
      total: 3,
      successful: 2,
      failed: 1,
      failures: [{ index: `.ds-${AUTH}-2026.11.01-000001`, reason: { type: 'query_shard_exception' } }],
    });
    expect(hits.total).toEqual({ value: 0, relation: 'eq' });
    expect(await elastic.count({ index: 'logs-*', query: prefix })).toMatchObject({ _shards: { failed: 1 } });
  });

  it.each<[Record<string, unknown>, string, string]>([
    [{ query: prefix }, 'query_shard_exception', 'Can only use prefix queries'],
    [{ sort: [{ nothing: 'asc' }] }, 'query_shard_exception', 'No mapping found for [nothing]'],
    [{ aggs: { a: { max: { field: 'user.name' } } } }, 'illegal_argument_exception', 'not supported'],
  ])('fails the search where no other index answers: %j', async (body, type, reason) => {
    const { responses } = await elastic.msearch({ searches: [{ index: AUTH }, body] });
    expect(responses).toEqual([
      {
        status: 400,
        error: expect.objectContaining({
          type: 'search_phase_execution_exception',
          reason: 'all shards failed',
          root_cause: [expect.objectContaining({ type, reason: expect.stringContaining(reason) })],
        }),
      },
    ]);
  });
});

describe('_msearch', () => {
  it('answers each search on its own: one error leaves the others alone', async () => {
    const { responses } = await cluster.as('reader').msearch({
      searches: [
        { index: 'logs-*' },
        { size: 0, query: { match_all: {} } },
        { index: 'logs-old-default' },
        { size: 0 },
        { index: 'missing-index' },
        { size: 0 },
        {},
        { size: 0, query: { prefix: { 'source.ip': '10' } } },
      ],
    });
    expect(responses.map(({ status }) => status)).toEqual([200, 403, 403, 400]);
  });

  it('fails as a whole when one search cannot be read or is not implemented', async () => {
    const searches = (query: Record<string, unknown>): Promise<unknown> =>
      elastic.msearch({ searches: [{}, { size: 0 }, {}, { size: 0, query }] });
    expect(await errorOf(searches({ bogus: {} }))).toMatchObject({ status: 400 });
    expect(await errorOf(searches({ nested: {} }))).toMatchObject({ status: 501 });
  });

  it('fails alone with a wrapped query that cannot be read, but not with one that is not implemented', async () => {
    const wrapper = (query: object): { wrapper: { query: string } } => ({
      wrapper: { query: Buffer.from(JSON.stringify(query)).toString('base64') },
    });
    const searches = (query: object): Array<Record<string, unknown>> => [
      { index: AUTH },
      { size: 0, query: wrapper({ term: { 'event.outcome': 'failure' } }) },
      { index: AUTH },
      { size: 0, query: { bool: { filter: [wrapper(query)] } } },
      { index: AUTH },
      { size: 0, aggs: { a: { filter: wrapper(query) } } },
    ];
    const { responses } = await elastic.msearch({ searches: searches({ bogus: {} }) });
    const { count } = await elastic.count({ index: AUTH, query: { term: { 'event.outcome': 'failure' } } });
    const failed = { status: 400, error: { type: 'parsing_exception', reason: 'unknown query [bogus]' } };
    expect(responses).toMatchObject([{ status: 200, hits: { total: { value: count } } }, failed, failed]);
    expect(await errorOf(elastic.count({ index: AUTH, query: wrapper({ bogus: {} }) }))).toMatchObject({
      status: 400,
      type: 'parsing_exception',
    });
    expect(await errorOf(elastic.msearch({ searches: searches({ nested: {} }) }))).toMatchObject({
      status: 501,
    });
  });
});

describe('the limit of clauses', () => {
  let small: TestCluster;

  beforeAll(async () => {
    small = await testCluster(smallEnvironment({ ...TEST_DATA, elasticsearch: { maxClauseCount: 3 } }));
  });
  afterAll(() => small.close());

  it('is what the environment says', async () => {
    const users = (count: number): object => ({
      bool: { should: Array.from({ length: count }, () => ({ exists: { field: 'user.name' } })) },
    });
    const { responses } = await small.as('elastic').msearch({
      searches: [
        { index: AUTH },
        { size: 0, query: users(3) },
        { index: AUTH },
        { size: 0, query: { bool: { filter: [users(2), users(2)] } } },
        {},
        { size: 0 },
      ],
    });
    const error = {
      root_cause: [{ type: 'illegal_argument_exception', caused_by: { type: 'too_many_nested_clauses' } }],
    };
    expect(responses).toMatchObject([{ status: 200 }, { status: 400, error }, { status: 200 }]);
  });
});
