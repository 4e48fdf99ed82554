import type { Client } from '@elastic/elasticsearch';

import { smallEnvironment } from '../testing/small_environment';
import type { TestCluster } from '../testing/stand_in_for_tests';
import { testCluster } from '../testing/stand_in_for_tests';
import { TEST_DATA } from '../testing/test_data';

let cluster: TestCluster;
let elastic: Client;

beforeAll(async () => {
  cluster = await testCluster(smallEnvironment(TEST_DATA));
  elastic = cluster.as('elastic');
});
afterAll(() => cluster.close());

const AUTH = 'logs-system.auth-default';

describe('aggregations', () => {
  it('counts by value, with the rest summed up and others inside', async () => {
    const { aggregations } = await elastic.search({
      index: 'logs-*',
      size: 0,
      aggs: {
        modules: {
          terms: { field: 'event.module', size: 1 },
          aggs: { users: { cardinality: { field: 'user.name' } } },
        },
        where: { terms: { field: '_index' } },
        users: { terms: { field: 'user.name', missing: 'nobody', order: { _key: 'desc' } } },
      },
    });
    const counts = await Promise.all([
      elastic.count({ index: AUTH }),
      elastic.count({ index: 'logs-endpoint.*' }),
    ]);
    const [auth, endpoint] = counts.map(({ count }) => count);
    expect(aggregations?.modules).toEqual({
      doc_count_error_upper_bound: 0,
      sum_other_doc_count: auth,
      buckets: [{ key: 'endpoint', doc_count: endpoint, users: { value: 0 } }],
    });
    expect(aggregations?.where).toMatchObject({
      buckets: expect.arrayContaining([{ key: `.ds-${AUTH}-2026.11.01-000001`, doc_count: auth }]),
    });
    expect(aggregations?.users).toMatchObject({
      buckets: [{ key: 'nobody' }, { key: 'bob' }, { key: 'alice' }],
    });
  });

  it('filters, finds the missing, the first and the last', async () => {
    const { aggregations, hits } = await elastic.search({
      index: AUTH,
      size: 0,
      track_total_hits: true,
      aggs: {
        by: {
          filters: {
            filters: {
              good: { term: { 'event.outcome': 'success' } },
              bad: { term: { 'event.outcome': 'failure' } },
            },
          },
          aggs: { first: { min: { field: '@timestamp' } } },
        },
        lonely: { missing: { field: 'user.name' } },
        one: { filter: { term: { 'user.name': 'bob' } }, aggs: { last: { max: { field: '@timestamp' } } } },
        none: { max: { field: 'process.pid' } },
        values: { value_count: { field: 'event.category' } },
      },
    });
    const { count: failures } = await elastic.count({
      index: AUTH,
      query: { term: { 'event.outcome': 'failure' } },
    });
    expect(aggregations).toMatchObject({
      by: {
        buckets: {
          bad: {
            doc_count: failures,
            first: { value: expect.any(Number), value_as_string: expect.any(String) },
          },
        },
      },
      lonely: { doc_count: failures },
      one: { last: { value: expect.any(Number) } },
      none: { value: null },
    });
    expect(hits.total).toMatchObject({ value: Number(Object(aggregations?.values).value) });
  });

  it('makes a histogram without losing a document or an interval', async () => {
    const { aggregations } = await elastic.search({
      index: 'logs-old-default',
      size: 0,
      aggs: { days: { date_histogram: { field: '@timestamp', fixed_interval: '1d' } } },
    });
    const days = aggregations?.days;
    expect(days).toHaveProperty('buckets.length', 11);
    const { count } = await elastic.count({ index: 'logs-old-default' });
    const { buckets } = Object(days) as { buckets: Array<{ key: number; doc_count: number }> };
    expect(buckets.reduce((sum, bucket) => sum + bucket.doc_count, 0)).toBe(count);
    expect(buckets.slice(1).every(({ key }, i) => key - (buckets[i]?.key ?? 0) === 86_400_000)).toBe(true);
  });
});
