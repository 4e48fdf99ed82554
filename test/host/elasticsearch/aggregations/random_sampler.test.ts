import { IndexData } from '../data/index_data';
import { parseSearchBody } from '../search/search_body';
import type { Json } from '../search/testing/searched_logs';
import { A, aggregated, countOf, LOGS, NOW, run } from '../search/testing/searched_logs';

describe('random_sampler', () => {
  const inside = {
    users: {
      terms: { field: 'user.name', size: 3 },
      aggs: { pids: { value_count: { field: 'process.pid' } } },
    },
    network: { filter: { term: { 'event.category': 'process' } } },
    days: { date_histogram: { field: '@timestamp', fixed_interval: '7d' } },
    named: { cardinality: { field: 'user.name' } },
    pids: { value_count: { field: 'process.pid' } },
    least: { min: { field: 'process.pid' } },
    first: { min: { field: '@timestamp' } },
  };
  const sample = (more: Json, aggs: Json = inside, indices = [A]): Json =>
    aggregated({ random_sampler: { probability: 0.5, ...more }, aggs }, {}, indices);

  it('takes the same sample for the same seed, and others for others', () => {
    expect(sample({ seed: 7 })).toEqual(sample({ seed: 7 }));
    const counts = new Set([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => sample({ seed }).doc_count));
    expect(counts.size).toBeGreaterThan(4);
  });

  it('takes another sample of each index unless told the seed of the shard', () => {
    const countIn = (index: IndexData, more: Json): unknown =>
      sample({ seed: 7, ...more }, { n: { value_count: { field: 'process.pid' } } }, [index]).doc_count;
    const C = new IndexData({ ...LOGS, name: 'logs-c-default' }, NOW);
    // The same positions are taken, so that two indices of the same size have samples of the same size.
    expect(countIn(A, { shard_seed: 1 })).toBe(countIn(C, { shard_seed: 1 }));
    expect(countIn(A, {})).not.toBe(countIn(C, {}));
    expect(sample({ seed: 7, shard_seed: 1 })).toMatchObject({ seed: 7, shard_seed: 1, probability: 0.5 });
    expect(sample({ seed: 7 })).not.toHaveProperty('shard_seed');
  });

  it('names the seed that it took by itself', () => {
    const { seed } = sample({});
    expect(Number.isInteger(seed)).toBe(true);
    expect(sample({}).seed).not.toBe(seed);
  });

  it('takes about the wanted share', () => {
    const all = countOf({ match_all: {} });
    for (const probability of [0.1, 0.25, 0.5]) {
      const taken = Number(sample({ seed: 1, probability }).doc_count);
      expect(Math.abs(taken - probability * all)).toBeLessThan(
        3.5 * Math.sqrt(all * probability * (1 - probability))
      );
    }
  });

  it('scales counts inside, and nothing else', () => {
    const quarter = sample({ seed: 7, probability: 0.3 });
    const taken = Number(quarter.doc_count);
    const counts = Object(quarter.users).buckets.map((bucket: Json) => Number(bucket.doc_count));
    const possible = new Set(Array.from({ length: taken + 1 }, (_, count) => Math.round(count / 0.3)));
    expect(counts.every((count: number) => possible.has(count))).toBe(true);
    const days: number[] = Object(quarter.days).buckets.map((bucket: Json) => bucket.doc_count);
    expect(Math.abs(days.reduce((a, b) => a + b, 0) - taken / 0.3)).toBeLessThan(days.length);
    expect(Object(quarter.network).doc_count).toBeGreaterThan(taken);
    expect(Object(quarter.users).sum_other_doc_count).toBeGreaterThan(taken);
    expect(Object(quarter.pids).value).toBe(Object(quarter.network).doc_count);
    expect(quarter.named).toEqual({ value: 10 });
    expect(Object(quarter.least).value).toBeLessThan(10);
    expect(Object(quarter.first).value).toBeLessThan(NOW - 19 * 86_400_000);
    expect(Object(quarter.users).buckets[0]).toMatchObject({ pids: { value: counts[0] } });
  });

  it('takes everything, unscaled, with probability 1', () => {
    const { doc_count: taken, seed, probability, ...answers } = sample({ probability: 1, seed: 3 });
    expect([taken, seed, probability]).toEqual([countOf({ match_all: {} }), 3, 1]);
    expect(answers).toEqual(run({ aggs: inside }).answer.aggregations);
  });

  it.each([
    [{ probability: 0 }, 'must be greater than 0.0'],
    [{ probability: -0.1 }, 'must be greater than 0.0'],
    [{ probability: 0.51 }, 'between 0.0 and 0.5 or exactly 1.0'],
    [{ probability: 2 }, 'between 0.0 and 0.5 or exactly 1.0'],
    [{ probability: 'half' }, 'must be a number'],
  ])('refuses to read %j', (settings, reason) => {
    const body = { aggs: { a: { random_sampler: settings, aggs: inside } } };
    expect(() => parseSearchBody(body, NOW)).toThrow(
      expect.objectContaining({
        status: 400,
        extra: { caused_by: expect.objectContaining({ reason: expect.stringContaining(reason) }) },
      })
    );
  });

  it.each([
    [{ random_sampler: { probability: 0.5, sed: 1 }, aggs: inside }, 400, 'unknown field [sed]'],
    [{ random_sampler: { probability: 0.5, seed: 2 ** 31 }, aggs: inside }, 400, 'range of an int'],
    [{ random_sampler: { probability: 0.5 }, aggs: { a: { avg: { field: 'process.pid' } } } }, 501, '[avg]'],
  ])('refuses to read %j', (a, status, reason) => {
    expect(() => parseSearchBody({ aggs: { a } }, NOW)).toThrow(
      expect.objectContaining({ status, message: expect.stringContaining(reason) })
    );
  });

  const sampler = { random_sampler: { probability: 0.5 } };
  it.each([
    [sampler, 'must have sub-aggregations'],
    [{ random_sampler: {}, aggs: inside }, 'must have [probability] set'],
    [{ ...sampler, aggs: { b: { ...sampler, aggs: inside } } }, 'does not support sampling'],
    [{ terms: { field: 'user.name' }, aggs: { b: { ...sampler, aggs: inside } } }, 'cannot have a parent'],
  ])('reads but does not run %j', (a, reason) => {
    expect(() => aggregated(a)).toThrow(
      expect.objectContaining({
        status: 400,
        type: 'illegal_argument_exception',
        message: expect.stringContaining(reason),
      })
    );
  });
});
