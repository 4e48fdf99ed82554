import { countClauses } from './count_clauses';

it.each<[string, unknown, number]>([
  ['one leaf', { term: { a: 'b' } }, 1],
  ['many values of one field', { terms: { a: ['b', 'c', 'd'] } }, 1],
  ['everything', { match_all: {} }, 1],
  [
    'nested booleans',
    {
      bool: {
        filter: [
          { term: { a: 1 } },
          { bool: { should: [{ exists: { field: 'b' } }, { range: { c: { gte: 1 } } }] } },
        ],
        must_not: { term: { d: 1 } },
      },
    },
    4,
  ],
  ['words of a query string', { query_string: { query: 'a:b OR c:(d e)' } }, 6],
  ['several queries', [{ term: { a: 1 } }, { constant_score: { filter: { term: { b: 1 } } } }], 2],
  ['nothing', undefined, 0],
])('%s', (_, query, expected) => {
  expect(countClauses(query)).toBe(expected);
});
