import { detailsSearches } from './details_items';
import type { EvidenceQuestions } from './evidence_questions';
import type { GroupPresence } from './presence_items';

const WINDOW = { fromMs: 0, toMs: 1000 };

function questions(queries: number): EvidenceQuestions {
  const group = {
    indices: ['logs-*'],
    timeField: '@timestamp',
    queries: Array.from({ length: queries }, (_, n) => ({ query: { term: { a: n } }, fields: ['f'] })),
  };
  return { lookbackDays: 14, groups: [group], fields: ['f'], patterns: ['logs-*'] };
}

function presence(queries: number, more: Partial<GroupPresence> = {}): GroupPresence {
  return {
    documents: { ok: true, value: 1000 },
    queries: Array.from({ length: queries }, () => ({ kind: 'seen' })),
    ...more,
  };
}

const failure = { cause: 'timeout', detail: 'slow' } as const;
const searchesOf = (count: number, more: Partial<GroupPresence> = {}) =>
  detailsSearches(questions(count), [presence(count, more)], WINDOW);

it('asks nothing of queries that found nothing, or failed', () => {
  expect(searchesOf(2, { queries: [{ kind: 'none' }, { kind: 'failed', failure }] })).toEqual([]);
});

it('looks at what any of the queries selects, once for all of them', () => {
  const [search, ...others] = searchesOf(3);
  expect(others).toEqual([]);
  expect(search?.item.body.query).toMatchObject({
    bool: { filter: [{ range: {} }, { bool: { should: [{}, {}, {}], minimum_should_match: 1 } }] },
  });
});

it('makes no search of more buckets than one may have', () => {
  const searches = searchesOf(1000);
  expect(searches.map(({ queries }) => queries.length)).toEqual([200, 200, 200, 200, 200]);
});

it.each<[string, Partial<GroupPresence>, boolean]>([
  ['few documents', {}, false],
  ['many documents', { documents: { ok: true, value: 2_000_000 } }, true],
  ['documents that could not be counted', { documents: { ok: false, failure } }, true],
  ['documents that were not counted to the end', { partial: failure }, true],
  ['shards that failed', { partial: { cause: 'partial', detail: '1 of 2' } }, false],
])('samples by volume: %s', (_, more, sampled) => {
  const [search] = searchesOf(1, more);
  expect((search?.probability ?? 0) < 1).toBe(sampled);
  expect(JSON.stringify(search?.item.body).includes('random_sampler')).toBe(sampled);
});

it('asks apart a query that some shards cannot run, unless they fail for all', () => {
  const part = { cause: 'partial', detail: '1 of 2 shards failed' } as const;
  const queries: GroupPresence['queries'] = [
    { kind: 'seen', partial: part },
    { kind: 'seen' },
    { kind: 'seen' },
  ];
  expect(searchesOf(3, { queries }).map((search) => search.queries.length)).toEqual([2, 1]);
  expect(searchesOf(3, { queries, partial: part }).map((search) => search.queries.length)).toEqual([3]);
});
