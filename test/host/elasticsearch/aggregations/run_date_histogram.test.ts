import type { Json } from '../search/testing/searched_logs';
import { aggregated, NOW } from '../search/testing/searched_logs';
import { SCORED, scoredIndex } from './testing/scored_index';

const MINUTES_MS = 60_000;

function histogram(more: Json, aggs: Json = {}): Json[] {
  const a = {
    date_histogram: { field: 'timestamp', fixed_interval: '15m', ...more },
    ...(Object.keys(aggs).length === 0 ? {} : { aggs }),
  };
  return Object(aggregated(a, {}, [scoredIndex(SCORED)])).buckets;
}

const agoOf = (buckets: Json[]): Array<[number, unknown]> =>
  buckets.map(({ key, doc_count: count }) => [(NOW - Number(key)) / MINUTES_MS, count]);

describe('date_histogram', () => {
  it('has empty intervals between unless a count is asked for', () => {
    expect(agoOf(histogram({}))).toEqual([
      [60, 1],
      [45, 2],
      [30, 1],
      [15, 2],
    ]);
    expect(agoOf(histogram({ fixed_interval: '5m' }))).toHaveLength(10);
    expect(agoOf(histogram({ fixed_interval: '5m', min_doc_count: 1 }))).toHaveLength(6);
    expect(agoOf(histogram({ min_doc_count: 2 }))).toEqual([
      [45, 2],
      [15, 2],
    ]);
  });

  it('runs what is inside over the documents of each interval', () => {
    const buckets = histogram({}, { score: { max: { field: 'record_score' } } });
    expect(buckets.map(({ score }) => Object(score).value)).toEqual([10, 60.5, 91, 0]);
    const gaps = histogram({ fixed_interval: '5m' }, { score: { max: { field: 'record_score' } } });
    expect(gaps.filter(({ doc_count: count }) => count === 0)).toEqual(
      Array.from({ length: 4 }, () => expect.objectContaining({ score: { value: null } }))
    );
  });

  it('orders by time or count', () => {
    expect(agoOf(histogram({ order: { _key: 'desc' } })).map(([ago]) => ago)).toEqual([15, 30, 45, 60]);
    expect(agoOf(histogram({ order: { _count: 'desc' } })).map(([ago]) => ago)).toEqual([45, 15, 60, 30]);
    expect(agoOf(histogram({ order: { _count: 'asc' } })).map(([ago]) => ago)).toEqual([60, 30, 45, 15]);
  });

  it.each([
    [{ order: { score: 'desc' } }, 501],
    [{ order: { _key: 'down' } }, 400],
    [{ offset: '1m' }, 501],
  ])('refuses %j with %d', (more, status) => {
    expect(() => histogram(more)).toThrow(expect.objectContaining({ status }));
  });
});
