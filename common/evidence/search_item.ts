import { DAY_MS } from '../constants';
import type { QueryDsl } from '../jobs/job_profile';

/** One search of an `_msearch`. */
export interface SearchItem {
  indices: string[];
  body: Record<string, unknown>;
}

/** The look-back: both ends included, epoch ms. */
export interface SearchWindow {
  fromMs: number;
  toMs: number;
}

/** Each search gives up after this long and says so. */
const SEARCH_TIMEOUT = '10s';

/**
 * Searching frozen and cold tiers can take minutes; Elastic's own module queries leave them out as well. Shards of other
 * tiers are passed over without being read.
 */
export const COLD_TIERS: QueryDsl = { terms: { _tier: ['data_frozen', 'data_cold'] } };

export function searchWindow(nowMs: number, lookbackDays: number): SearchWindow {
  return { fromMs: nowMs - lookbackDays * DAY_MS, toMs: nowMs };
}

export function inWindow(timeField: string, { fromMs, toMs }: SearchWindow): QueryDsl {
  return { range: { [timeField]: { gte: fromMs, lte: toMs, format: 'epoch_millis' } } };
}

/** A search without documents in its answer, over hot and warm tiers, of what all of the filters select. */
export function searchItem(
  indices: readonly string[],
  filter: readonly QueryDsl[],
  more: Record<string, unknown>
): SearchItem {
  return {
    indices: [...indices],
    body: {
      size: 0,
      track_total_hits: false,
      timeout: SEARCH_TIMEOUT,
      query: { bool: { filter, must_not: [COLD_TIERS] } },
      ...more,
    },
  };
}

/** One document that nobody looks at: found or not is all that is asked. */
export const FIND_ONE = { size: 1, _source: false, terminate_after: 1 };
