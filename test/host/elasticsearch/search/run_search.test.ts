import type { EnvironmentIndex } from '../../environments/environment';
import { IndexData } from '../data/index_data';
import type { Json } from './testing/searched_logs';
import { A, aggregated, countOf, LOGS, NOW, run } from './testing/searched_logs';

const TEXTUAL: EnvironmentIndex = {
  ...LOGS,
  name: 'logs-b-default',
  types: { 'user.name': 'text', 'source.ip': 'keyword' },
};
const B = new IndexData(TEXTUAL, NOW);

describe('array fields', () => {
  it('count a document in the bucket of each of its values', () => {
    const both = countOf({ term: { 'event.category': 'process' } });
    const { buckets } = aggregated({
      terms: { field: 'event.category' },
      aggs: {
        ip: { filter: { exists: { field: 'source.ip' } } },
        values: { value_count: { field: 'event.category' } },
      },
    });
    const all = countOf({ match_all: {} });
    expect(both).toBeLessThan(all);
    expect(buckets).toEqual([
      { key: 'network', doc_count: all, ip: { doc_count: all - both }, values: { value: all + both } },
      { key: 'process', doc_count: both, ip: { doc_count: 0 }, values: { value: 2 * both } },
    ]);
    expect(aggregated({ cardinality: { field: 'event.category' } })).toEqual({ value: 2 });
    expect(aggregated({ value_count: { field: 'event.category' } })).toEqual({ value: all + both });
    expect(countOf({ terms: { 'event.category': ['process', 'network'] } })).toBe(all);
  });
});

describe('indices that cannot run a search', () => {
  const failures = (body: Json, indices = [A, B]): unknown =>
    run(body, indices).failures.map(({ index, error }) => [index.name, error.type, error.message]);

  it.each([
    { terms: { field: 'user.name' } },
    { cardinality: { field: 'user.name' } },
    { min: { field: 'user.name' } },
    { value_count: { field: 'user.name' } },
    { missing: { field: 'user.name' } },
    { date_histogram: { field: 'user.name', fixed_interval: '1d' } },
  ])('refuse to aggregate text: %j', (a) => {
    const aggs = { deep: { filter: { term: { 'event.category': 'absent' } }, aggs: { a } } };
    for (const body of [{ aggs: { a } }, { aggs }]) {
      expect(failures(body, [B])).toEqual([
        [
          B.name,
          'illegal_argument_exception',
          expect.stringContaining('Fielddata is disabled on [user.name]'),
        ],
      ]);
    }
  });

  it('leave the answer to the others', () => {
    const body = { aggs: { a: { terms: { field: 'user.name', size: 1 } } } };
    const { answer } = run(body, [A, B]);
    expect(failures(body)).toHaveLength(1);
    expect(answer).toEqual({ ...run(body, [A]).answer, took: answer.took });
  });

  it.each([
    [
      { aggs: { a: { min: { field: 'user.name' } } } },
      'of type [keyword] is not supported for aggregation [min]',
    ],
    [{ query: { prefix: { 'source.ip': '10' } } }, 'Can only use prefix'],
    [
      { aggs: { a: { filter: { bool: { must_not: { prefix: { 'source.ip': '1' } } } } } } },
      'Can only use prefix',
    ],
    [{ sort: 'nothing', size: 1 }, 'No mapping found for [nothing]'],
    [{ query: { range: { '@timestamp': { gte: 'soon' } } } }, 'failed to parse date field [soon]'],
  ])('are left out of %j', (body, reason) => {
    expect(failures(body, [A])).toEqual([[A.name, expect.any(String), expect.stringContaining(reason)]]);
  });

  it('refuse to sort by text', () => {
    expect(failures({ sort: 'user.name', size: 1 }, [B])).toEqual([
      [B.name, 'illegal_argument_exception', expect.stringContaining('Fielddata is disabled')],
    ]);
  });

  it('have nothing against a search that does not concern them', () => {
    const body = { aggs: { a: { terms: { field: 'user.name' } } } };
    expect(failures({ ...body, query: { term: { _index: A.concreteName } } })).toEqual([]);
  });

  it('refuse too many clauses, in the query and in each filter of an aggregation', () => {
    const query = {
      bool: { filter: [{ exists: { field: 'user.name' } }, { exists: { field: 'process.pid' } }] },
    };
    const inFilter = { aggs: { d: { missing: { field: 'x' }, aggs: { a: { filter: query } } } } };
    const inFilters = { aggs: { a: { filters: { filters: { one: query } } } } };
    for (const body of [{ query }, inFilter, inFilters]) {
      expect(run(body, [A, B], 2).failures).toEqual([]);
      expect(run(body, [A, B], 1).failures.map(({ error }) => error.status)).toEqual([400, 400]);
    }
    const three = { aggs: { a: { filter: query }, b: { filter: query } } };
    expect(run(three, [A], 2).failures).toEqual([]);
  });

  it('are not blamed for what the stand-in lacks', () => {
    expect(() => run({ sort: ['_score'], size: 1 })).toThrow(expect.objectContaining({ status: 501 }));
  });
});

describe('buckets', () => {
  const histogram = (interval: string): Json => ({
    date_histogram: { field: '@timestamp', fixed_interval: interval },
  });
  const tooMany = expect.objectContaining({
    status: 400,
    type: 'search_phase_execution_exception',
    extra: expect.objectContaining({
      root_cause: [],
      caused_by: expect.objectContaining({ type: 'too_many_buckets_exception', max_buckets: 65_535 }),
    }),
  });

  it('are limited in one histogram, empty ones included', () => {
    expect(() => aggregated(histogram('30s'))).not.toThrow();
    expect(() => aggregated(histogram('20s'))).toThrow(tooMany);
  });

  it('are limited in all of a search together', () => {
    const half = histogram('50s');
    expect(() => run({ aggs: { a: half } })).not.toThrow();
    expect(() => run({ aggs: { a: half, b: half } })).toThrow(tooMany);
    expect(() => run({ aggs: { a: histogram('28s') } })).not.toThrow();
    const times = { terms: { field: '@timestamp', size: 10_000 } };
    expect(() => run({ aggs: { a: histogram('28s'), b: times } })).toThrow(tooMany);
    expect(() =>
      aggregated({ filters: { filters: [{ match_all: {} }, { match_all: {} }] }, aggs: { half } })
    ).toThrow(tooMany);
  });

  it('are limited where filters make them', () => {
    const filters = (count: number): Json => ({
      filters: { filters: Array.from({ length: count }, () => ({ match_none: {} })), other_bucket: true },
    });
    const counts = { aggs: { a: histogram('28s'), b: filters(2_000) } };
    expect(() => run(counts)).not.toThrow();
    expect(() => run({ aggs: { ...counts.aggs, c: filters(2_000) } })).toThrow(tooMany);
  });

  it('only count where they are in the answer', () => {
    const terms = { terms: { field: '@timestamp', size: 10 } };
    expect(() => aggregated({ ...terms, aggs: { a: histogram('30s') } })).not.toThrow();
  });
});
