import type { EnvironmentIndex } from '../../../environments/environment';
import { IndexData } from '../../data/index_data';
import type { SearchResult } from '../run_search';
import { runSearch } from '../run_search';
import { parseSearchBody } from '../search_body';

export const NOW = Date.parse('2026-11-24T12:00:00Z');

/** Processes with a user, and connections from one address; `event.category` is an array in the former. */
export const LOGS: EnvironmentIndex = {
  name: 'logs-a-default',
  kind: 'data_stream',
  tier: 'data_hot',
  fromDaysAgo: 20,
  toDaysAgo: 0,
  documents: [
    {
      perDay: 200,
      fields: {
        'event.category': ['process', 'network'],
        'user.name': { prefix: 'user-', size: 10 },
        'process.pid': { min: 1, max: 99 },
      },
    },
    { perDay: 100, fields: { 'event.category': 'network', 'source.ip': '10.0.0.1' } },
  ],
};
export const A = new IndexData(LOGS, NOW);

export type Json = Record<string, unknown>;

/** A search for no hits that counts all, unless the body says otherwise. */
export function run(body: Json, indices = [A], maxClauseCount = 4096): SearchResult {
  const search = { now: NOW, timedOut: false, maxClauseCount, visited: () => undefined };
  return runSearch(indices, parseSearchBody({ size: 0, track_total_hits: true, ...body }, NOW), search);
}

/** The aggregation `a` of a search with only that. */
export function aggregated(a: Json, more: Json = {}, indices = [A]): Json {
  return Object(run({ ...more, aggs: { a } }, indices).answer.aggregations).a;
}

export const countOf = (query: Json, indices = [A]): number =>
  Object(Object(run({ query }, indices).answer.hits).total).value;
