/** Clauses that one query may have, below every default of `indices.query.bool.max_clause_count` (1,024 at least). */
export const MOST_CLAUSES = 900;

/** Clauses of Elasticsearch's DSL that only hold others. */
const COMPOUND = new Set([
  'bool',
  'filter',
  'must',
  'should',
  'must_not',
  'constant_score',
  'nested',
  'query',
]);

/**
 * How many leaf clauses a query has, at most: what Lucene counts against `indices.query.bool.max_clause_count`. A
 * `query_string` is counted by its words, since each becomes a clause.
 */
export function countClauses(query: unknown): number {
  if (Array.isArray(query)) return query.reduce((sum: number, part) => sum + countClauses(part), 0);
  if (typeof query !== 'object' || query === null) return 0;
  return Object.entries(query).reduce((sum, [name, body]) => {
    if (COMPOUND.has(name)) return sum + countClauses(body);
    if (name === 'query_string') return sum + wordsIn(body);
    return typeof body === 'object' && body !== null ? sum + 1 : sum;
  }, 0);
}

function wordsIn(body: unknown): number {
  return JSON.stringify(body).split(/[\s()]+/).length;
}
