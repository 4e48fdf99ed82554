import { DAY_MS } from '../constants';
import type { JobProfile, QueryDsl } from '../jobs/job_profile';
import type { Failure } from './failure';

/** Documents are counted up to here; beyond it "at least" is enough to choose by. */
export const COUNTED_UP_TO = 10_000;

export interface PresenceSearch {
  /** Jobs that this one search answers for. */
  jobIds: string[];
  indices: string[];
  /** False if the query has parts that we can't read: then Elasticsearch may be unable to read them either. */
  understood: boolean;
  body: {
    size: 0;
    track_total_hits: number;
    timeout: string;
    query: QueryDsl;
  };
}

/** Each search gives up after this long and says so. */
const SEARCH_TIMEOUT = '10s';

/**
 * The searches that tell which jobs' own datafeed queries select documents in the look-back: one for each distinct
 * (indices, query, time field), all meant for a single `_msearch`. Frozen and cold tiers are left out, as Elastic's
 * own module queries do, because searching them can take minutes.
 */
export function presenceSearches(
  jobs: ReadonlyArray<{ profile: JobProfile; indices: string[] }>,
  nowMs: number,
  lookbackDays: number
): PresenceSearch[] {
  const searches = new Map<string, PresenceSearch>();
  for (const { profile, indices } of jobs) {
    if (indices.length === 0) continue;
    const key = JSON.stringify([indices, profile.timeField, profile.query]);
    const known = searches.get(key);
    if (known) known.jobIds.push(profile.id);
    else searches.set(key, presenceSearch(profile, indices, nowMs, lookbackDays));
  }
  return [...searches.values()];
}

function presenceSearch(
  profile: JobProfile,
  indices: string[],
  nowMs: number,
  lookbackDays: number
): PresenceSearch {
  const range = { gte: nowMs - lookbackDays * DAY_MS, lte: nowMs, format: 'epoch_millis' };
  return {
    jobIds: [profile.id],
    indices,
    understood: profile.selection.unread.length === 0,
    body: {
      size: 0,
      track_total_hits: COUNTED_UP_TO,
      timeout: SEARCH_TIMEOUT,
      query: {
        bool: {
          filter: [profile.query, { range: { [profile.timeField]: range } }],
          must_not: [{ terms: { _tier: ['data_frozen', 'data_cold'] } }],
        },
      },
    },
  };
}

/** What one presence search answered. */
export type PresenceAnswer =
  | { kind: 'counted'; documents: number; atLeast: boolean }
  /** Answered in part: `documents` were seen, more may exist. */
  | { kind: 'partial'; documents: number; cause: 'timeout' | 'partial'; detail: string }
  | { kind: 'failed'; failure: Failure };
