import type { Json } from '../search/testing/searched_logs';
import { aggregated, run } from '../search/testing/searched_logs';
import { SCORED, scoredIndex } from './testing/scored_index';

const INDEX = scoredIndex(SCORED);

const topHits = (topHitsBody: Json, indices = [INDEX]): Json =>
  Object(aggregated({ top_hits: topHitsBody }, {}, indices).hits);
const sourcesOf = (hits: Json): Json[] => Object(hits).hits.map(({ _source: source }: Json) => source);

describe('top_hits', () => {
  it('has the best by a field, with the members asked for, and counts all', () => {
    const hits = topHits({
      size: 2,
      sort: [{ record_score: { order: 'desc' } }],
      _source: { includes: ['job_id', 'user.*'] },
    });
    expect(hits).toMatchObject({ total: { value: 6, relation: 'eq' }, max_score: null });
    expect(hits.hits).toEqual([
      {
        _index: 'scores-a',
        _id: expect.any(String),
        _score: null,
        sort: [91],
        _source: { job_id: 'b', user: { name: 'eve' } },
      },
      expect.objectContaining({ sort: [60.5], _source: { job_id: 'a', user: { name: 'bob' } } }),
    ]);
  });

  it('sorts by one field after the other, what lacks one last', () => {
    const sort = [{ job_id: 'desc' }, { record_score: 'asc' }];
    const hits = topHits({ size: 6, sort, _source: ['job_id', 'record_score'] });
    expect(sourcesOf(hits)).toEqual([
      { job_id: 'c' },
      { job_id: 'b', record_score: 0 },
      { job_id: 'b', record_score: 91 },
      { job_id: 'a', record_score: 10 },
      { job_id: 'a', record_score: 30 },
      { job_id: 'a', record_score: 60.5 },
    ]);
  });

  it('has three whole documents without order, and no sources if told so', () => {
    expect(topHits({}).hits).toEqual(
      Array.from({ length: 3 }, () => expect.objectContaining({ _source: expect.any(Object) }))
    );
    expect(topHits({ _source: true }).hits).toEqual(topHits({}).hits);
    expect(Object(topHits({ _source: false }).hits)[0]).not.toHaveProperty('_source');
    expect(topHits({ from: 5, size: 3, sort: ['timestamp'] }).hits).toHaveLength(1);
  });

  it('runs in each bucket, over several indices, and finds nothing where nothing is', () => {
    const other = scoredIndex([{ ago: 3, job_id: 'a', record_score: 99 }], 'scores-b');
    const top = { top_hits: { size: 1, sort: { record_score: 'desc' }, _source: ['record_score'] } };
    const aggs = {
      high: { filter: { range: { record_score: { gt: 60.5 } } }, aggs: { top } },
      none: { filter: { term: { job_id: 'z' } }, aggs: { top } },
    };
    const jobs = { terms: { field: 'job_id' }, aggs: { top } };
    const { answer } = run({ aggs: { ...aggs, jobs } }, [INDEX, other]);
    const found = Object(answer.aggregations);
    expect(found.high).toMatchObject({ doc_count: 2, top: { hits: { total: { value: 2 } } } });
    expect(sourcesOf(found.high.top.hits)).toEqual([{ record_score: 99 }]);
    expect(found.none).toEqual({
      doc_count: 0,
      top: { hits: { total: { value: 0, relation: 'eq' }, max_score: null, hits: [] } },
    });
    const byJob = found.jobs.buckets.map(({ key, top: { hits } }: Json & { top: Json }) => [
      key,
      sourcesOf(Object(hits)),
    ]);
    expect(byJob).toEqual([
      ['a', [{ record_score: 99 }]],
      ['b', [{ record_score: 91 }]],
      ['c', [{}]],
    ]);
  });

  it.each([
    [{ size: 101 }, 'result window is too large, the top hits aggregator [a]'],
    [{ size: 100, from: 1 }, 'but was [101]'],
    [{ sort: ['nothing'] }, 'No mapping found for [nothing]'],
    [{ sort: ['message'] }, 'Fielddata is disabled on [message]'],
  ])('fails on an index for %j', (topHitsBody, reason) => {
    const aggs = { deep: { filter: { match_all: {} }, aggs: { a: { top_hits: topHitsBody } } } };
    expect(run({ aggs }, [INDEX]).failures.map(({ error }) => error.message)).toEqual([
      expect.stringContaining(reason),
    ]);
  });

  it.each([
    [{ highlight: {} }, 501],
    [{ script_fields: {} }, 501],
    [{ sort: ['_score'] }, 501],
    [{ size: -1 }, 400],
    [{ sort: [{ timestamp: 'up' }] }, 400],
  ])('refuses %j with %d', (topHitsBody, status) => {
    expect(() => topHits(topHitsBody)).toThrow(expect.objectContaining({ status }));
  });

  it('takes nothing inside', () => {
    const a = { top_hits: {}, aggs: { b: { max: { field: 'record_score' } } } };
    expect(() => aggregated(a, {}, [INDEX])).toThrow('cannot accept sub-aggregations');
  });
});
