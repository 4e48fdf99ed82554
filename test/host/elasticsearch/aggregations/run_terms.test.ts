import fc from 'fast-check';

import type { Json } from '../search/testing/searched_logs';
import { aggregated } from '../search/testing/searched_logs';
import type { Scored } from './testing/scored_index';
import { SCORED, scoredIndex } from './testing/scored_index';

const INDEX = scoredIndex(SCORED);
const MAX = { score: { max: { field: 'record_score' } } };

const keysOf = (answer: Json): unknown[] => Object(answer).buckets.map(({ key }: Json) => key);
const jobs = (order: unknown, aggs: Json = MAX, more: Json = {}, indices = [INDEX]): Json =>
  aggregated({ terms: { field: 'job_id', order, ...more }, aggs }, {}, indices);

describe('terms in the order of a number inside', () => {
  it.each<[unknown, string[]]>([
    [{ score: 'desc' }, ['b', 'a', 'c']],
    [{ score: 'asc' }, ['c', 'a', 'b']],
    [{ 'score.value': 'DESC' }, ['b', 'a', 'c']],
    [[{ score: 'desc' }], ['b', 'a', 'c']],
    [{ users: 'desc' }, ['a', 'b', 'c']],
    [{ first: 'asc' }, ['a', 'b', 'c']],
    [{ low: 'asc' }, ['b', 'a', 'c']],
    [{ onHost: 'desc' }, ['a', 'b', 'c']],
    [{ 'onHost._count': 'desc' }, ['a', 'b', 'c']],
    [{ 'early>score': 'desc' }, ['a', 'b', 'c']],
    [{ 'hostless>score': 'desc' }, ['b', 'a', 'c']],
    [
      [{ onHost: 'asc' }, { score: 'asc' }],
      ['c', 'b', 'a'],
    ],
    [
      [{ onHost: 'asc' }, { _key: 'desc' }],
      ['c', 'b', 'a'],
    ],
    [undefined, ['a', 'b', 'c']],
  ])('%j', (order, expected) => {
    const aggs = {
      ...MAX,
      low: { min: { field: 'record_score' } },
      first: { min: { field: 'timestamp' } },
      users: { cardinality: { field: 'user.name' } },
      onHost: { filter: { exists: { field: 'host.name' } } },
      early: { filter: { range: { timestamp: { lt: 'now-32m' } } }, aggs: MAX },
      hostless: { missing: { field: 'host.name' }, aggs: MAX },
    };
    expect(keysOf(jobs(order, aggs))).toEqual(expected);
  });

  it('keeps the first, with what is inside them and the rest counted', () => {
    expect(jobs({ score: 'desc' }, MAX, { size: 1 })).toEqual({
      doc_count_error_upper_bound: 0,
      sum_other_doc_count: 4,
      buckets: [{ key: 'b', doc_count: 2, score: { value: 91 } }],
    });
    expect(keysOf(jobs({ score: 'desc' }, MAX, { exclude: ['b'] }))).toEqual(['a', 'c']);
  });

  it('knows of no number where nothing has the field', () => {
    expect(jobs({ score: 'desc' })).toMatchObject({
      buckets: [{}, {}, { key: 'c', score: { value: null } }],
    });
  });

  it('counts what lacks the field under the value that stands for it', () => {
    const users = { terms: { field: 'user.name', missing: 'nobody', order: { jobs: 'desc' } } };
    const answer = aggregated({ ...users, aggs: { jobs: { cardinality: { field: 'job_id' } } } }, {}, [
      INDEX,
    ]);
    expect(answer).toMatchObject({
      buckets: [{ key: 'nobody', doc_count: 2, jobs: { value: 2 } }, { key: 'ann' }, {}, {}],
    });
  });

  it('goes through several levels and indices as a plain count does', () => {
    const scored = fc.record({
      ago: fc.integer({ min: 0, max: 600 }),
      job_id: fc.constantFrom('a', 'b', 'c', 'd'),
      record_score: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
      'user.name': fc.option(fc.constantFrom('ann', 'bob', 'eve'), { nil: undefined }),
    });
    const ofIndex = fc.array(scored, { maxLength: 30 });
    fc.assert(
      fc.property(ofIndex, ofIndex, (first, second) => {
        const users = { terms: { field: 'user.name', order: { score: 'desc' }, size: 2 }, aggs: MAX };
        const indices = [scoredIndex(first), scoredIndex(second, 'scores-b')];
        const answer = jobs({ score: 'desc' }, { ...MAX, users }, {}, indices);
        expect(simple(answer)).toEqual(expectedOf([...first, ...second]));
      })
    );
  });
});

describe('orders that terms refuse', () => {
  it.each<[unknown, Json, number]>([
    [{ nothing: 'desc' }, MAX, 400],
    [{ 'early>nothing': 'desc' }, { early: { filter: { match_all: {} }, aggs: MAX } }, 400],
    [{ score: 'down' }, MAX, 400],
    [{ score: 'desc', _key: 'asc' }, MAX, 400],
    [{ 'score>deep': 'desc' }, MAX, 501],
    [{ best: 'desc' }, { best: { top_hits: {} } }, 501],
    [{ users: 'desc' }, { users: { terms: { field: 'user.name' } } }, 501],
  ])('%j', (order, aggs, status) => {
    expect(() => jobs(order, aggs)).toThrow(expect.objectContaining({ status }));
  });
});

/** Keys, counts and scores, level by level. */
function simple(answer: Json): unknown[] {
  return Object(answer).buckets.map(({ key, doc_count: count, score, users }: Json) => [
    key,
    count,
    Object(score).value,
    ...(users === undefined ? [] : [simple(Object(users))]),
  ]);
}

function expectedOf(documents: readonly Scored[]): unknown[] {
  return ranked(documents, 'job_id').map(([key, own]) => [
    key,
    own.length,
    greatest(own),
    ranked(own, 'user.name')
      .slice(0, 2)
      .map(([user, theirs]) => [user, theirs.length, greatest(theirs)]),
  ]);
}

function ranked(documents: readonly Scored[], field: 'job_id' | 'user.name'): Array<[string, Scored[]]> {
  const names = [...new Set(documents.flatMap((document) => document[field] ?? []))].sort();
  const groups = names.map((name): [string, Scored[]] => [
    name,
    documents.filter((document) => document[field] === name),
  ]);
  return groups.sort(([, a], [, b]) => (greatest(b) ?? -1) - (greatest(a) ?? -1));
}

function greatest(documents: readonly Scored[]): number | null {
  const scores = documents.flatMap(({ record_score: score }) => score ?? []);
  return scores.length === 0 ? null : Math.max(...scores);
}
