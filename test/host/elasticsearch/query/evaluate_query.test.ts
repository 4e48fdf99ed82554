import fc from 'fast-check';

import type { EnvironmentIndex } from '../../environments/environment';
import { IndexData } from '../data/index_data';
import type { NaiveDocument } from '../testing/naive_evaluator';
import { naivelyMatches } from '../testing/naive_evaluator';
import { evaluateQuery } from './evaluate_query';
import { parseQuery } from './parse_query';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const CONTEXT = { now: NOW, runtimeFields: new Set<string>() };

const DEFINITION: EnvironmentIndex = {
  name: 'logs-test-default',
  kind: 'data_stream',
  tier: 'data_hot',
  fromDaysAgo: 10,
  toDaysAgo: 1,
  documents: [
    {
      perDay: 6,
      fields: {
        'data_stream.dataset': 'test',
        'user.name': { oneOf: ['alice', 'bob', 'Alice'], share: 0.7 },
        'event.category': ['authentication', 'session'],
        'event.code': '4624',
        'source.ip': { oneOf: ['10.0.0.1', '10.0.1.1', '::1'] },
        'source.port': { min: 1, max: 9 },
      },
    },
    {
      perDay: 5,
      fields: {
        'data_stream.dataset': 'test',
        'event.category': 'network',
        'destination.port': { oneOf: [80, 443] },
        'network.internal': { oneOf: [true, false] },
        'risk.score': { min: 0.5, max: 9.5 },
      },
    },
  ],
};
const INDEX = new IndexData(DEFINITION, NOW);
const DOCUMENTS: NaiveDocument[] = Array.from({ length: INDEX.size }, (_, document) =>
  Object.fromEntries(
    [...INDEX.mapping.keys()].flatMap((field) => {
      const values = INDEX.valuesAt(field, document);
      return values.length === 0 ? [] : [[field, values]];
    })
  )
);

function matched(query: Record<string, unknown>): number[] {
  return evaluateQuery(parseQuery(query, CONTEXT), INDEX, NOW).positions();
}

function where(holds: (document: NaiveDocument) => boolean): number[] {
  return DOCUMENTS.flatMap((document, i) => (holds(document) ? [i] : []));
}

const has =
  (field: string, ...wanted: unknown[]) =>
  (document: NaiveDocument) =>
    (document[field] ?? []).some((value) => wanted.includes(value));

describe('evaluateQuery', () => {
  const table: Array<[string, Record<string, unknown>, (document: NaiveDocument) => boolean]> = [
    ['match_all', { match_all: {} }, () => true],
    ['match_none', { match_none: {} }, () => false],
    [
      'term on a keyword is exact and case-sensitive',
      { term: { 'user.name': 'alice' } },
      has('user.name', 'alice'),
    ],
    [
      'term in object form, case-insensitive',
      { term: { 'user.name': { value: 'ALICE', case_insensitive: true } } },
      has('user.name', 'alice', 'Alice'),
    ],
    [
      'term finds any value of many',
      { term: { 'event.category': 'session' } },
      has('event.category', 'session'),
    ],
    ['terms', { terms: { 'user.name': ['bob', 'nobody'] } }, has('user.name', 'bob')],
    ['match on a keyword takes the whole text', { match: { 'user.name': 'alice bob' } }, () => false],
    [
      'match in object form',
      { match: { 'user.name': { query: 'bob', operator: 'OR' } } },
      has('user.name', 'bob'),
    ],
    ['match_phrase', { match_phrase: { 'user.name': 'bob' } }, has('user.name', 'bob')],
    ['text finds a number', { term: { 'destination.port': '443' } }, has('destination.port', 443)],
    ['a number finds text', { term: { 'event.code': 4624 } }, has('event.code', '4624')],
    ['text finds a boolean', { term: { 'network.internal': 'true' } }, has('network.internal', true)],
    ['an address in another spelling', { term: { 'source.ip': '0:0:0:0:0:0:0:1' } }, has('source.ip', '::1')],
    ['a network of addresses', { term: { 'source.ip': '10.0.0.0/24' } }, has('source.ip', '10.0.0.1')],
    ['exists on a field', { exists: { field: 'user.name' } }, (d) => d['user.name'] !== undefined],
    ['exists on an object', { exists: { field: 'source' } }, (d) => d['source.ip'] !== undefined],
    ['exists on a field that no document has', { exists: { field: 'dns' } }, () => false],
    ['prefix', { prefix: { 'user.name': 'al' } }, has('user.name', 'alice')],
    ['wildcard', { wildcard: { 'user.name': { value: '?lice' } } }, has('user.name', 'alice', 'Alice')],
    [
      'wildcard, case-insensitive, under its other name',
      { wildcard: { 'user.name': { wildcard: 'B*', case_insensitive: true } } },
      has('user.name', 'bob'),
    ],
    ['_tier', { terms: { _tier: ['data_hot'] } }, () => true],
    ['_tier of others', { terms: { _tier: ['data_frozen', 'data_cold'] } }, () => false],
    ['_index of the backing index', { wildcard: { _index: '.ds-logs-test-*' } }, () => true],
    ['a constant field', { term: { 'data_stream.dataset': 'test' } }, () => true],
    ['a constant field with another value', { term: { 'data_stream.dataset': 'other' } }, () => false],
    ['range on numbers', { range: { 'source.port': { gt: 3, lte: '5' } } }, has('source.port', 4, 5)],
    ['range on text', { range: { 'user.name': { gte: 'b' } } }, has('user.name', 'bob')],
    ['an empty bool', { bool: {} }, () => true],
    [
      'must_not alone',
      { bool: { must_not: { exists: { field: 'user' } } } },
      (d) => d['user.name'] === undefined,
    ],
    [
      'should is optional beside filter',
      { bool: { filter: { match_all: {} }, should: { match_none: {} } } },
      () => true,
    ],
  ];

  it.each(table)('%s', (_name, query, holds) => {
    expect(matched(query)).toEqual(where(holds));
  });

  it('reads dates as ISO, ms and date math, and rounds as each bound wants', () => {
    const times = DOCUMENTS.map((document) => Number(document['@timestamp']?.[0]));
    const between = (from: number, to: number): number[] =>
      times.flatMap((t, i) => (t >= from && t < to ? [i] : []));
    const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);
    const inRange = (bounds: Record<string, unknown>): number[] =>
      matched({ range: { '@timestamp': bounds } });
    expect(inRange({ gte: '2026-11-18', lt: '2026-11-20' })).toEqual(
      between(day('2026-11-18'), day('2026-11-20'))
    );
    expect(inRange({ gte: day('2026-11-18'), format: 'epoch_millis' })).toEqual(
      between(day('2026-11-18'), Infinity)
    );
    expect(inRange({ gte: 'now-4d/d', lte: 'now-3d/d' })).toEqual(
      between(day('2026-11-20'), day('2026-11-22'))
    );
    expect(inRange({ gt: 'now-4d/d' })).toEqual(between(day('2026-11-21'), Infinity));
    expect(inRange({ lt: '2026-11-22||-1d/d' })).toEqual(between(0, day('2026-11-21')));
  });

  it('agrees with a naive evaluator on any combination', () => {
    const leaf = fc.oneof(
      fc.constantFrom<Record<string, unknown>>({ match_all: {} }, { match_none: {} }),
      fc.constantFrom('alice', 'bob', 'Alice', 'x').map((name) => ({ term: { 'user.name': name } })),
      fc
        .subarray(['authentication', 'network', 'session'])
        .map((list) => ({ terms: { 'event.category': list } })),
      fc
        .constantFrom('user.name', 'user', 'source', 'destination.port', 'none')
        .map((field) => ({ exists: { field } })),
      fc.tuple(fc.nat(9), fc.nat(9)).map(([gte, lt]) => ({ range: { 'source.port': { gte, lt } } })),
      fc.constantFrom('80', 443).map((port) => ({ term: { 'destination.port': port } })),
      fc.constantFrom('a', 'al', 'A', '').map((text) => ({ prefix: { 'user.name': text } })),
      fc.constantFrom('*', 'a*', '*o*', 'b*b', '*x').map((text) => ({ wildcard: { 'user.name': text } }))
    );
    const { query } = fc.letrec<{ query: Record<string, unknown> }>((tie) => ({
      query: fc.oneof(
        { maxDepth: 3 },
        leaf,
        tie('query').map((filter) => ({ constant_score: { filter } })),
        fc
          .record(
            {
              must: fc.array(tie('query'), { maxLength: 2 }),
              filter: tie('query'),
              should: fc.array(tie('query'), { maxLength: 4 }),
              must_not: fc.array(tie('query'), { maxLength: 2 }),
              minimum_should_match: fc.nat(3),
            },
            { requiredKeys: [] }
          )
          .map((bool) => ({ bool }))
      ),
    }));
    fc.assert(
      fc.property(query, (json) => {
        expect(matched(json)).toEqual(where((document) => naivelyMatches(json, document)));
      }),
      { numRuns: 400 }
    );
  });

  it('remembers a leaf and still answers each caller with a set of its own', () => {
    const query = parseQuery({ term: { 'user.name': 'bob' } }, CONTEXT);
    const first = evaluateQuery(query, INDEX, NOW);
    const expected = first.positions();
    first.subtract(first.copy());
    expect(evaluateQuery(query, INDEX, NOW).positions()).toEqual(expected);
  });
});

describe('evaluateQuery against the mapping', () => {
  it.each([
    [{ term: { 'destination.port': 'http' } }, 'For input string: "http"'],
    [{ term: { 'source.ip': 'home' } }, 'is not an IP string literal'],
    [{ prefix: { 'source.ip': '10.' } }, 'Can only use prefix queries on keyword'],
    [{ range: { '@timestamp': { gte: 'yesterday' } } }, 'failed to parse date field [yesterday]'],
  ])('refuses %j against the mapping', (json, text) => {
    expect(() => matched(json)).toThrow(
      expect.objectContaining({ status: 400, message: expect.stringContaining(text) })
    );
  });
});

describe('query_string', () => {
  it.each<[string, (document: NaiveDocument) => boolean]>([
    ['user.name:bob', has('user.name', 'bob')],
    ['user.name:"alice"', has('user.name', 'alice')],
    ['user.name:a*', has('user.name', 'alice')],
    ['user.name:*', (d) => d['user.name'] !== undefined],
    ['_exists_:source.ip', (d) => d['source.ip'] !== undefined],
    ['NOT user.name:bob', (d) => !has('user.name', 'bob')(d)],
    [
      'user.name:bob OR destination.port:80',
      (d) => has('user.name', 'bob')(d) || has('destination.port', 80)(d),
    ],
    [
      'user.name:bob destination.port:80',
      (d) => has('user.name', 'bob')(d) || has('destination.port', 80)(d),
    ],
    [
      '(user.name:bob OR user.name:alice) AND NOT source.port:5',
      (d) => has('user.name', 'bob', 'alice')(d) && !has('source.port', 5)(d),
    ],
    ['*', () => true],
  ])('%s', (query, holds) => {
    expect(matched({ query_string: { query } })).toEqual(where(holds));
  });

  it('takes AND between terms when that is the default operator', () => {
    const query = { query: 'event.category:network destination.port:80', default_operator: 'AND' };
    expect(matched({ query_string: query })).toEqual(where(has('destination.port', 80)));
  });

  it.each(['(user.name:bob', 'user.name:bob AND', 'AND'])('refuses the malformed %s', (query) => {
    expect(() => matched({ query_string: { query } })).toThrow('Failed to parse query');
  });
});
