import fc from 'fast-check';

import type { EnvironmentIndex } from '../../environments/environment';
import { IndexData } from '../data/index_data';
import { parseSearchBody } from './search_body';
import { selectDocuments } from './select_documents';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const DAYS = 10;

/** Each day 100 processes, 20 logons of which a quarter names alice, and 5 alerts; the stream still receives. */
const DEFINITION: EnvironmentIndex = {
  name: 'logs-test-default',
  kind: 'data_stream',
  tier: 'data_hot',
  fromDaysAgo: DAYS,
  toDaysAgo: 0,
  types: { note: 'text' },
  documents: [
    { perDay: 100, fields: { 'event.category': ['process', 'session'], 'data_stream.dataset': 'test' } },
    {
      perDay: 20,
      fields: {
        'event.category': 'authentication',
        'data_stream.dataset': 'test',
        'user.name': { oneOf: ['alice', 'bob', 'carol', 'dave'] },
      },
    },
    {
      perDay: 5,
      fields: { 'event.category': 'alert', 'data_stream.dataset': 'test', note: 'Late at night' },
    },
  ],
};
const INDEX = new IndexData(DEFINITION, NOW);
const ALL = INDEX.countExisting(NOW);

type Json = Record<string, unknown>;

function visited(body: Json, index = INDEX, now = NOW): number {
  const search = parseSearchBody(body, now);
  return selectDocuments(search.query, index, now, search).visited;
}

/** Visits of a search whose query cannot end early. */
const visitedBy = (query: Json): number => visited({ query, track_total_hits: true, sort: 'user.name' });

/** How many documents really match, by another way: every hit is counted. */
function matching(query: Json): number {
  return selectDocuments(parseSearchBody({ query }, NOW).query, INDEX, NOW).documents.count();
}

const term = (field: string, value: string): Json => ({ term: { [field]: value } });
const since = (days: number): Json => ({ range: { '@timestamp': { gte: NOW - days * 86_400_000 } } });
const PROCESS = term('event.category', 'process');
const LOGON = term('event.category', 'authentication');
const ALERT = term('event.category', 'alert');
const ALICE = term('user.name', 'alice');
const TIER = { terms: { _tier: ['data_frozen', 'data_cold'] } };
const filter = (...clauses: Json[]): Json => ({ bool: { filter: clauses } });
const any = (...clauses: Json[]): Json => ({ bool: { should: clauses, minimum_should_match: 1 } });

const PROCESSES = matching(PROCESS);
const LOGONS = matching(LOGON);
const ALERTS = matching(ALERT);
const ALICES = matching(ALICE);
const RECENT = matching(since(2));

it('has what the tables below assume', () => {
  expect(ALL).toBeLessThan(INDEX.size);
  expect([PROCESSES, LOGONS, ALERTS].map((count) => Math.round(count / DAYS / 5))).toEqual([20, 4, 1]);
  expect(ALICES).toBeGreaterThan(ALERTS / 2);
  expect(RECENT).toBeGreaterThan(LOGONS);
});

describe('the leading clause', () => {
  it.each<[string, Json, number]>([
    ['everything', { match_all: {} }, ALL],
    ['a term', LOGON, LOGONS],
    ['several terms', { terms: { 'event.category': ['alert', 'authentication'] } }, ALERTS + LOGONS],
    ['an array field counts a document once', PROCESS, PROCESSES],
    ['a field that must exist', { exists: { field: 'user.name' } }, LOGONS],
    ['words of text', { match: { note: 'NIGHT' } }, ALERTS],
    ['a prefix', { prefix: { 'user.name': 'a' } }, ALICES],
    ['a time range', since(2), RECENT],
    ['a range that holds all documents', since(100), ALL],
    ['the rarer of two terms', filter(PROCESS, ALERT), ALERTS],
    ['a term rarer than the time range is gone through whole', filter(since(2), LOGON), LOGONS],
    ['a time range shorter than the term', filter(since(0.1), PROCESS), matching(since(0.1))],
    ['must and filter alike', { bool: { must: ALERT, filter: [LOGON] } }, ALERTS],
    ['all of a disjunction', any(ALICE, ALERT), ALICES + ALERTS],
    ['a disjunction at most as large as the index', any(PROCESS, LOGON, ALERT, since(2)), ALL],
    ['a disjunction beside a rarer clause', filter(any(PROCESS, LOGON), ALERT), ALERTS],
    ['a disjunction of conjunctions', any(filter(PROCESS, ALICE), filter(LOGON, ALERT)), ALICES + ALERTS],
    [
      'a should that is optional does not lead',
      { bool: { filter: LOGON, should: ALERT, minimum_should_match: 0 } },
      LOGONS,
    ],
    ['must_not never leads', { bool: { must_not: ALERT } }, ALL],
    ['must_not beside a term', { bool: { filter: LOGON, must_not: ALERT } }, LOGONS],
    ['what is constant for the index', filter(term('data_stream.dataset', 'test'), LOGON), LOGONS],
    ['another value of a constant', filter(term('data_stream.dataset', 'other'), LOGON), 0],
    ['another tier', filter(TIER, LOGON), 0],
    ['a field that is not mapped', filter(term('dns.question.name', 'x'), LOGON), 0],
    ['a time without documents', { range: { '@timestamp': { lt: '2020-01-01' } } }, 0],
    ['in a disjunction what is not mapped costs nothing', any(term('dns.question.name', 'x'), ALERT), ALERTS],
  ])('%s', (_name, query, expected) => {
    expect(visitedBy(query)).toBe(expected);
  });

  it('is never larger than the index and never smaller than what matches', () => {
    const leaf = fc.constantFrom<Json>(
      PROCESS,
      LOGON,
      ALERT,
      ALICE,
      since(2),
      since(0.5),
      { match_all: {} },
      TIER
    );
    const clauses = fc.array(leaf, { maxLength: 3 });
    const query = fc
      .record({ filter: clauses, should: clauses, must_not: clauses, minimum_should_match: fc.nat(1) })
      .map((bool) => filter({ bool }, { match_all: {} }));
    fc.assert(
      fc.property(query, (json) => {
        expect(visitedBy(json)).toBeLessThanOrEqual(ALL);
        expect(visitedBy(json)).toBeGreaterThanOrEqual(matching(json));
      })
    );
  });

  it('does not depend on what was asked before', () => {
    const body = { query: filter(any(ALICE, ALERT), since(2)), aggs: { p: { filter: PROCESS } } };
    const counts = [INDEX, new IndexData(DEFINITION, NOW)].flatMap((index) => [
      visited(body, index),
      visited(body, index),
    ]);
    expect(new Set(counts).size).toBe(1);
  });
});

describe('bare counts', () => {
  it.each<[string, Json, number]>([
    ['of everything', {}, 0],
    ['of a time range', { query: since(2) }, 0],
    ['of a time range in the right tier', { query: { bool: { filter: [since(2)], must_not: [TIER] } } }, 0],
    ['of one term', { query: filter(LOGON) }, 0],
    ['of one of one', { query: any(filter(LOGON)) }, 0],
    ['of two terms', { query: filter(LOGON, ALICE) }, ALICES],
    ['of a term in a time range', { query: filter(LOGON, since(2)) }, LOGONS],
    ['of a list of terms', { query: { terms: { 'event.category': ['alert', 'network'] } } }, ALERTS],
    ['of a term without another', { query: { bool: { filter: LOGON, must_not: ALERT } } }, LOGONS],
    ['of all but a term', { query: { bool: { must_not: ALERT } } }, ALL],
    ['with aggregations', { query: since(2), aggs: { last: { max: { field: '@timestamp' } } } }, RECENT],
    ['nobody wants', { query: filter(LOGON, since(2)), track_total_hits: false }, 0],
  ])('%s', (_name, body, expected) => {
    expect(visited({ size: 0, track_total_hits: true, ...body })).toBe(expected);
  });
});

describe('early ends', () => {
  const logonDocuments = selectDocuments(parseSearchBody({ query: LOGON }, NOW).query, INDEX, NOW).documents;
  const logons = logonDocuments.positions();
  const aliceThird =
    selectDocuments(parseSearchBody({ query: ALICE }, NOW).query, INDEX, NOW).documents.positions()[2] ?? -1;
  const logonsUntilAliceThird = logons.filter((position) => position <= aliceThird).length;
  const both = filter(LOGON, { bool: { must: { wildcard: { 'user.name': '*' } } } });
  const untracked = { track_total_hits: false };

  it.each<[string, Json, number]>([
    ['terminate_after', { query: LOGON, size: 0, terminate_after: 3 }, 3],
    ['terminate_after more than there are', { query: LOGON, size: 0, terminate_after: 10_000 }, LOGONS],
    [
      'terminate_after with several clauses',
      { query: filter(any(LOGON), { prefix: { 'user.name': 'alice' } }, ALICE), terminate_after: 3, size: 0 },
      3,
    ],
    ['terminate_after with aggregations', { ...countBy('user.name'), query: LOGON, terminate_after: 3 }, 3],
    ['one hit, untracked', { query: LOGON, size: 1, ...untracked }, 1],
    ['a page further on', { query: LOGON, size: 5, from: 10, ...untracked }, 15],
    ['counted up to 7', { query: both, size: 0, track_total_hits: 7 }, 7],
    ['counted further than hits are wanted', { query: LOGON, size: 3, track_total_hits: 7 }, 7],
    ['counted in full', { query: LOGON, size: 3, track_total_hits: true }, LOGONS],
    ['in the order of the index', { query: LOGON, size: 3, sort: '_doc', ...untracked }, 3],
    ['the oldest', { query: LOGON, size: 3, sort: '@timestamp', ...untracked }, 3],
    ['the newest', { query: LOGON, size: 3, sort: [{ '@timestamp': 'desc' }], ...untracked }, 3],
    ['by another field', { query: LOGON, size: 3, sort: 'user.name', ...untracked }, LOGONS],
    ['with aggregations', { query: LOGON, size: 3, ...untracked, ...countBy('user.name') }, LOGONS],
  ])('%s', (_name, body, expected) => {
    expect(visited(body)).toBe(expected);
  });

  it('counts leading documents that do not match on the way', () => {
    const query = filter(LOGON, { bool: { must_not: { bool: { must_not: ALICE } } } });
    expect(visited({ query, size: 3, ...untracked })).toBe(logonsUntilAliceThird);
    expect(logonsUntilAliceThird).toBeGreaterThan(3);
    const newest = [{ '@timestamp': 'desc' }];
    const alices = selectDocuments(parseSearchBody({ query }, NOW).query, INDEX, NOW).documents.positions();
    const last = alices[alices.length - 2] ?? Infinity;
    expect(visited({ query, size: 2, sort: newest, ...untracked })).toBe(
      logons.filter((position) => position >= last).length
    );
  });
});

describe('aggregations', () => {
  const HALF = Math.round(ALL / 2);
  const tenth = Math.round(ALL / 10);
  const exists = (field: string): Json => ({ filter: { exists: { field } } });
  const sampled = (probability: number, aggs: Json): Json => ({
    aggs: { sample: { random_sampler: { probability, seed: 1 }, aggs } },
  });
  const last = { last: { max: { field: '@timestamp' } } };

  it.each<[string, Json, number]>([
    [
      'read what was collected anyway',
      { query: LOGON, aggs: { ...last, ...countBy('user.name').aggs } },
      LOGONS,
    ],
    [
      'advance a filter beside the collected',
      { query: LOGON, aggs: { a: { filter: ALICE } } },
      LOGONS + ALICES,
    ],
    ['at most once per collected document', { query: ALERT, aggs: { a: { filter: PROCESS } } }, ALERTS * 2],
    [
      'advance each of several filters',
      { aggs: { f: { filters: { filters: [LOGON, ALERT] } } } },
      ALL + LOGONS + ALERTS,
    ],
    [
      'advance a filter in a filter beside what passed',
      { aggs: { a: { filter: LOGON, aggs: { p: { filter: PROCESS }, u: exists('user.name') } } } },
      ALL + LOGONS + LOGONS + LOGONS,
    ],
    [
      'nothing for filters that no document passes',
      { aggs: { a: { filter: TIER, aggs: { p: exists('x') } } } },
      ALL,
    ],
    [
      'nothing for filters that all pass',
      { aggs: { a: { filter: term('data_stream.dataset', 'test'), aggs: { p: { filter: ALERT } } } } },
      ALL + ALERTS,
    ],
    [
      'a filter in buckets beside all of them together',
      { aggs: { u: { terms: { field: 'event.category' }, aggs: { a: { filter: ALICE } } } } },
      ALL + ALICES,
    ],
    ['a sample leads with its share of the index', sampled(0.1, last), tenth],
    ['unless the query leads', { query: ALERT, ...sampled(0.5, last) }, ALERTS],
    ['a sample of half', { query: filter(since(100)), ...sampled(0.5, last) }, HALF],
    ['a sample of everything is no sample', sampled(1, last), ALL],
    ['hits beside a sample', { ...sampled(0.1, last), query: LOGON, size: 4 }, 4 + Math.min(LOGONS, tenth)],
    [
      'two samples walk twice',
      { aggs: { ...Object(sampled(0.1, last).aggs), b: Object(Object(sampled(0.5, last)).aggs).sample } },
      tenth + HALF,
    ],
  ])('%s', (_name, body, expected) => {
    expect(visited({ size: 0, track_total_hits: false, ...body })).toBe(expected);
  });

  it('advances filters in a sample beside the sample', () => {
    const body = { size: 0, track_total_hits: false, ...sampled(0.1, { p: { filter: PROCESS } }) };
    expect(visited(body)).toBeGreaterThan(tenth + tenth / 2);
    expect(visited(body)).toBeLessThan(tenth + tenth * 1.5);
  });
});

function countBy(field: string): { aggs: Json } {
  return { aggs: { by: { terms: { field } } } };
}
