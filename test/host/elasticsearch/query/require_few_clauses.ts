import { ElasticsearchError } from '../elasticsearch_error';
import type { Query } from './query';

/**
 * Refuses a query with more clauses than a node takes. Lucene counts the leaves of the whole tree, `must_not` included,
 * a `terms` as one (`IndexSearcher#getNumClausesCheckVisitor`); one `bool` alone may not have more either. Here all that
 * was asked counts; a real shard first drops what it knows to match all or nothing.
 * @throws illegal_argument_exception caused by too_many_nested_clauses (elastic/elasticsearch pull request 112678), or
 * query_shard_exception for one `bool`; both 400
 */
export function requireFewClauses(query: Query, limit: number): void {
  refuseWideBool(query, limit);
  if (leavesOf(query) <= limit) return;
  throw new ElasticsearchError(400, 'illegal_argument_exception', 'Query rewrite failed: too many clauses', {
    caused_by: {
      type: 'too_many_nested_clauses',
      reason: `Query contains too many nested clauses; maxClauseCount is set to ${limit}`,
    },
  });
}

function refuseWideBool(query: Query, limit: number): void {
  if (query.kind !== 'bool') return;
  const clauses = [...query.all, ...query.any, ...query.none];
  if (clauses.length > limit) {
    const reason = `failed to create query: maxClauseCount is set to ${limit}`;
    throw new ElasticsearchError(400, 'query_shard_exception', reason);
  }
  for (const clause of clauses) refuseWideBool(clause, limit);
}

function leavesOf(query: Query): number {
  switch (query.kind) {
    case 'all':
    case 'none':
    case 'leaf':
      return 1;
    case 'bool':
      return [...query.all, ...query.any, ...query.none].reduce((sum, clause) => sum + leavesOf(clause), 0);
  }
}
