import type { Aggregation } from '../aggregations/aggregation';
import { bucketLimit } from '../aggregations/bucket_limit';
import { filtersOf } from '../aggregations/filters_of';
import { requireAggregatable } from '../aggregations/require_aggregatable';
import { runAggregations } from '../aggregations/run_aggregations';
import type { IndexData } from '../data/index_data';
import { ElasticsearchError } from '../elasticsearch_error';
import { requireFewClauses } from '../query/require_few_clauses';
import { collectHits } from './collect_hits';
import { requireSortable } from './require_sortable';
import type { SearchBody } from './search_body';
import type { SelectedDocuments } from './select_documents';
import { selectDocuments } from './select_documents';
import type { ShardFailure } from './shard_failure';

export interface SearchRun {
  /** Epoch ms. */
  now: number;
  /** True if the search ran into its timeout before it looked at anything. */
  timedOut: boolean;
  maxClauseCount: number;
  /** Told how many documents were looked at. */
  visited(documents: number): void;
}

export interface SearchResult {
  /** In Elasticsearch's response form, without what tells how complete it is. */
  answer: Record<string, unknown>;
  /** Indices that could not run the search; their documents are not in the answer. */
  failures: ShardFailure[];
}

/**
 * A search over indices, each of which counts as one shard.
 * @throws what fails the search whatever its indices say, and 501
 */
export function runSearch(indices: IndexData[], body: SearchBody, run: SearchRun): SearchResult {
  if (body.failure !== undefined) throw body.failure;
  const started = performance.now();
  const { selected, failures } = selectFrom(run.timedOut ? [] : indices, body, run);
  for (const { visited } of selected) run.visited(visited);
  const matched = selected.reduce((sum, { documents }) => sum + documents.count(), 0);
  const hits = collectHits(selected, body);
  const found = selected.filter(({ documents }) => documents.count() > 0);
  const aggregations = runAggregations(body.aggregations, found, {
    now: run.now,
    scaled: (count) => count,
    addBuckets: bucketLimit(),
  });
  return {
    answer: {
      took: Math.round(performance.now() - started),
      timed_out: run.timedOut,
      ...(selected.some(({ terminatedEarly }) => terminatedEarly) ? { terminated_early: true } : {}),
      hits: { ...totalOf(matched, body.trackTotalHits), max_score: null, hits },
      ...(body.aggregations.size === 0 ? {} : { aggregations }),
    },
    failures,
  };
}

function selectFrom(
  indices: IndexData[],
  body: SearchBody,
  run: SearchRun
): { selected: SelectedDocuments[]; failures: ShardFailure[] } {
  const selected: SelectedDocuments[] = [];
  const failures: ShardFailure[] = [];
  const tooLarge = errorOf(() => requireFewClausesIn(body, run.maxClauseCount));
  for (const index of indices) {
    const error = errorOf(() => {
      // Its visits are those of all filters, so that one that does not fit the index is found here.
      const selection = selectDocuments(body.query, index, run.now, body);
      // Elasticsearch passes over shards that cannot match, whatever else they might have against the search.
      if (!selection.isRuledOut) {
        if (tooLarge !== undefined) throw tooLarge;
        for (const field of body.sort) requireSortable(field, index);
        requireAggregatable(body.aggregations, index);
      }
      selected.push(selection);
    });
    if (error !== undefined) failures.push({ index, shards: 1, error });
  }
  return { selected, failures };
}

/** What one index has against the search. What the stand-in lacks is no matter of an index, and thrown. */
function errorOf(attempt: () => void): ElasticsearchError | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    if (error instanceof ElasticsearchError && error.status !== 501) return error;
    throw error;
  }
}

/** The search's query, and each filter of an aggregation, is a query of its own. */
function requireFewClausesIn({ query, aggregations }: SearchBody, limit: number): void {
  requireFewClauses(query, limit);
  for (const filter of allFilters(aggregations)) requireFewClauses(filter, limit);
}

function allFilters(aggregations: ReadonlyMap<string, Aggregation>): ReturnType<typeof filtersOf> {
  return [...aggregations.values()].flatMap((aggregation) => [
    ...filtersOf(aggregation),
    ...('inside' in aggregation ? allFilters(aggregation.inside) : []),
  ]);
}

function totalOf(matched: number, tracked: number): Record<string, unknown> {
  if (tracked === 0) return {};
  return matched > tracked
    ? { total: { value: tracked, relation: 'gte' } }
    : { total: { value: matched, relation: 'eq' } };
}
