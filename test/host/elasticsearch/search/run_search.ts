import { runAggregations } from '../aggregations/run_aggregations';
import type { IndexData } from '../data/index_data';
import { collectHits } from './collect_hits';
import type { SearchBody } from './search_body';
import { selectDocuments } from './select_documents';

export interface SearchRun {
  /** Epoch ms. */
  now: number;
  /** True if the search ran into its timeout before it looked at anything. */
  timedOut: boolean;
  /** Told how many documents were looked at. */
  visited(documents: number): void;
}

/** A search over indices, in Elasticsearch's response form. Each index counts as one shard. */
export function runSearch(indices: IndexData[], body: SearchBody, run: SearchRun): Record<string, unknown> {
  const started = performance.now();
  const searched = run.timedOut ? [] : indices;
  const selected = searched.map((index) => selectDocuments(body.query, index, run.now, body.terminateAfter));
  for (const { visited } of selected) run.visited(visited);
  const matched = selected.reduce((sum, { documents }) => sum + documents.count(), 0);
  const hits = collectHits(selected, body);
  const found = selected.filter(({ documents }) => documents.count() > 0);
  const aggregations = runAggregations(body.aggregations, found, run);
  return {
    took: Math.round(performance.now() - started),
    timed_out: run.timedOut,
    ...(selected.some(({ terminatedEarly }) => terminatedEarly) ? { terminated_early: true } : {}),
    _shards: { total: indices.length, successful: indices.length, skipped: 0, failed: 0 },
    hits: { ...totalOf(matched, body.trackTotalHits), max_score: null, hits },
    ...(body.aggregations.size === 0 ? {} : { aggregations }),
  };
}

function totalOf(matched: number, tracked: number): Record<string, unknown> {
  if (tracked === 0) return {};
  return matched > tracked
    ? { total: { value: tracked, relation: 'gte' } }
    : { total: { value: matched, relation: 'eq' } };
}
