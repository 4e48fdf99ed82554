import fc from 'fast-check';

import type { SelectionNode } from './data_selection';
import { readDataSelection } from './read_data_selection';

const is = (field: string, ...values: string[]): SelectionNode => ({
  kind: 'is',
  field,
  values,
  compare: 'value',
});

describe('readDataSelection', () => {
  it('reads a query as Elastic writes them', () => {
    const { tree, facets, unread } = readDataSelection({
      bool: {
        filter: [{ term: { 'event.category': 'process' } }, { term: { 'event.type': { value: 'start' } } }],
        must: [
          {
            bool: {
              should: [
                { match: { 'host.os.type': { query: 'linux', operator: 'OR' } } },
                { match: { 'host.os.family': { query: 'debian', operator: 'OR' } } },
                { match: { 'host.os.family': { query: 'suse', operator: 'OR' } } },
              ],
            },
          },
        ],
        must_not: [
          { wildcard: { 'process.name': { wildcard: 'jenkins*' } } },
          { terms: { 'process.name': ['filebeat', 'packetbeat'] } },
        ],
      },
    });
    expect(unread).toEqual([]);
    expect(tree).toEqual({
      kind: 'all',
      of: [
        {
          kind: 'any',
          atLeast: 1,
          of: [
            { kind: 'is', field: 'host.os.type', values: ['linux'], compare: 'any_word' },
            { kind: 'is', field: 'host.os.family', values: ['debian', 'suse'], compare: 'any_word' },
          ],
        },
        is('event.category', 'process'),
        is('event.type', 'start'),
        { kind: 'not', of: { kind: 'pattern', field: 'process.name', pattern: 'jenkins*' } },
        { kind: 'not', of: is('process.name', 'filebeat', 'packetbeat') },
      ],
    });
    expect(facets).toMatchObject({
      eventCategories: ['process'],
      eventTypes: ['start'],
      operatingSystems: ['debian', 'linux', 'suse'],
      datasets: [],
    });
  });

  it.each<[string, unknown, SelectionNode]>([
    ['no query', undefined, { kind: 'everything' }],
    ['match_all', { match_all: {} }, { kind: 'everything' }],
    ['an empty bool', { bool: {} }, { kind: 'everything' }],
    ['a single clause instead of a list', { bool: { filter: { term: { a: 'x' } } } }, is('a', 'x')],
    ['exists', { exists: { field: 'a' } }, { kind: 'exists', field: 'a' }],
    ['prefix', { prefix: { a: 'x' } }, { kind: 'pattern', field: 'a', pattern: 'x*' }],
    ['no terms', { terms: { a: [] } }, { kind: 'nothing' }],
    [
      'range',
      { range: { a: { gte: 2, lt: '5', boost: 2 } } },
      {
        kind: 'range',
        field: 'a',
        bounds: [
          { operator: 'gte', value: 2 },
          { operator: 'lt', value: '5' },
        ],
      },
    ],
    ['constant_score', { constant_score: { filter: { term: { a: 'x' } }, boost: 2 } }, is('a', 'x')],
    [
      'nested',
      { nested: { path: 'a', query: { term: { 'a.b': 'x' } }, score_mode: 'avg' } },
      { kind: 'nested', path: 'a', of: is('a.b', 'x') },
    ],
    [
      'a phrase',
      { match_phrase: { a: 'x y' } },
      { kind: 'is', field: 'a', values: ['x y'], compare: 'phrase' },
    ],
    [
      'should that only ranks',
      { bool: { filter: [{ term: { a: 'x' } }], should: [{ term: { b: 'y' } }] } },
      { kind: 'all', of: [is('a', 'x'), { kind: 'optional', of: [is('b', 'y')] }] },
    ],
    [
      'should beside must_not only, which asks',
      { bool: { should: [{ term: { b: 'y' } }], must_not: { term: { a: 'x' } } } },
      { kind: 'all', of: [is('b', 'y'), { kind: 'not', of: is('a', 'x') }] },
    ],
    [
      'minimum_should_match',
      {
        bool: {
          should: [{ term: { a: '1' } }, { term: { b: '2' } }, { term: { c: '3' } }],
          minimum_should_match: '-1',
        },
      },
      { kind: 'any', atLeast: 2, of: [is('a', '1'), is('b', '2'), is('c', '3')] },
    ],
  ])('reads %s', (_, query, tree) => {
    expect(readDataSelection(query)).toMatchObject({ tree, unread: [] });
  });

  it('keeps what it cannot read, with its place and beside what it can', () => {
    const script = { script: { source: 'doc.a.size() > 1' } };
    const { tree, unread } = readDataSelection({
      bool: { filter: [{ term: { a: 'x' } }, { script }], filtered: [] },
    });
    expect(unread).toEqual([
      { path: 'bool.filter[1]', clause: { script } },
      { path: 'bool.filtered', clause: [] },
    ]);
    expect(tree).toEqual({
      kind: 'all',
      of: [
        is('a', 'x'),
        { kind: 'unread', path: 'bool.filter[1]' },
        { kind: 'unread', path: 'bool.filtered' },
      ],
    });
  });

  it.each([
    ['null', null],
    ['a text', 'event.category: process'],
    ['a list', [{ match_all: {} }]],
    ['an empty object', {}],
    ['two clauses in one object', { term: { a: 1 }, exists: { field: 'b' } }],
    ['two fields in one clause', { term: { a: 1, b: 2 } }],
    ['a term without a value', { term: { a: { boost: 2 } } }],
    ['a terms lookup', { terms: { a: { index: 'i', id: '1', path: 'p' } } }],
    ['a fuzzy match', { match: { a: { query: 'x', fuzziness: 'AUTO' } } }],
    ['an unknown bound', { range: { a: { from: 1 } } }],
    ['nested without a path', { nested: { query: { match_all: {} } } }],
    ['an unknown type', { geo_distance: { distance: '1km', place: [0, 0] } }],
  ])('keeps %s whole', (_, query) => {
    const { tree, unread } = readDataSelection(query);
    expect(tree.kind).toBe('unread');
    expect(unread).toEqual([{ path: '', clause: query }]);
  });

  it('stops where Elasticsearch would refuse to go deeper', () => {
    let query: unknown = { term: { a: 'x' } };
    for (let depth = 0; depth < 10_000; depth += 1) query = { bool: { must: query } };
    const { unread } = readDataSelection(query);
    expect(unread).toHaveLength(1);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, maxDepth: 6 }), (anything) => {
        const { tree } = readDataSelection(anything);
        return typeof tree.kind === 'string';
      })
    );
  });
});

describe('a query of any shape', () => {
  const field = fc.stringMatching(/^[a-z]{1,5}(\.[a-z]{1,5}){0,2}$/);
  const leafOf = (mark: string) =>
    fc.oneof(
      field.map((name) => ({ term: { [name]: mark } })),
      field.map((name) => ({ terms: { [name]: [mark, 'x'] } })),
      field.map((name) => ({ match: { [name]: { query: mark } } })),
      field.map((name) => ({ wildcard: { [name]: { value: `${mark}*` } } })),
      field.map((name) => ({ range: { [name]: { gt: mark } } })),
      field.map((name) => ({ query_string: { query: `${name}:${mark}` } })),
      fc.constant({ exists: { field: mark } }),
      field.map((name) => ({ regexp: { [name]: mark } })),
      field.map((name) => ({ match: { [name]: { query: mark, fuzziness: 1 } } })),
      fc.constant({ script: { script: mark } })
    );
  const groups = ['must', 'filter', 'should', 'must_not'] as const;

  /** A query and the marks of all its leaves. */
  const query = fc
    .array(
      fc.tuple(fc.array(fc.constantFrom(...groups, 'nested', 'constant_score'), { maxLength: 5 }), fc.nat())
    )
    .chain((places) =>
      fc
        .tuple(...places.map((_, position) => leafOf(`mark${position}z`)))
        .map((leaves) => ({ leaves, places: places.map(([place]) => place) }))
    )
    .map(({ leaves, places }) => ({
      marks: leaves.map((_, position) => `mark${position}z`),
      query: {
        bool: Object.fromEntries(
          groups.map((group, groupPosition) => [
            group,
            leaves
              .map((leaf, position) => wrap(leaf, places[position] ?? []))
              .filter((_, position) => position % groups.length === groupPosition),
          ])
        ),
      },
    }));

  function wrap(leaf: unknown, place: readonly string[]): unknown {
    return place.reduce((inner, step) => {
      if (step === 'nested') return { nested: { path: 'p', query: inner } };
      if (step === 'constant_score') return { constant_score: { filter: inner } };
      return { bool: { [step]: [inner] } };
    }, leaf);
  }

  it('ends up whole in the tree or in the unread parts', () => {
    fc.assert(
      fc.property(query, ({ marks, query: given }) => {
        const { tree, unread } = readDataSelection(given);
        const kept = JSON.stringify([tree, unread]);
        const paths = unreadPaths(tree);
        return (
          marks.every((mark) => kept.includes(mark)) &&
          JSON.stringify([...paths].sort()) === JSON.stringify(unread.map(({ path }) => path).sort())
        );
      }),
      { numRuns: 500 }
    );
  });

  function unreadPaths(node: SelectionNode): string[] {
    switch (node.kind) {
      case 'unread':
        return [node.path];
      case 'all':
      case 'any':
      case 'optional':
        return node.of.flatMap(unreadPaths);
      case 'not':
      case 'nested':
        return unreadPaths(node.of);
      case 'everything':
      case 'nothing':
      case 'is':
      case 'exists':
      case 'pattern':
      case 'range':
        return [];
    }
  }
});
