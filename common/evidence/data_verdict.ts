import type { DemandedData } from '../jobs/demanded_data';
import type { PresenceAnswer } from './presence_search';
import type { Verdict } from './verdict';

export interface DataFacts {
  /** Absent if there was nothing to ask: the job has no index pattern. */
  presence?: PresenceAnswer;
  indices: string[];
  /** Patterns of these indices that the user may not read as a whole; undefined if that could not be found out. */
  forbidden?: string[];
  lookbackDays: number;
  /** What the job's query demands of its data. */
  demanded: DemandedData;
}

/**
 * Would the job find data? Documents that were seen count even if the answer was partial; "no data" is said only
 * if everything was asked, answered and readable.
 */
export function dataVerdict({
  presence,
  indices,
  forbidden = [],
  lookbackDays,
  demanded,
}: DataFacts): Verdict {
  if (!presence) return { state: 'unknown', reasons: [{ code: 'no_index_pattern' }] };
  switch (presence.kind) {
    case 'failed':
      return { state: 'unknown', reasons: [{ code: 'check_failed', failure: presence.failure }] };
    case 'partial':
    case 'counted': {
      if (presence.documents > 0) {
        const atLeast = presence.kind === 'partial' || presence.atLeast;
        return {
          state: 'ready',
          reasons: [{ code: 'data_found', documents: presence.documents, atLeast, lookbackDays, indices }],
        };
      }
      if (presence.kind === 'partial') {
        const failure = { cause: presence.cause, detail: presence.detail };
        return { state: 'unknown', reasons: [{ code: 'check_failed', failure }] };
      }
      if (forbidden.length > 0) {
        return { state: 'unknown', reasons: [{ code: 'indices_forbidden', indices: forbidden }] };
      }
      return { state: 'needs_data', reasons: [{ code: 'no_data', lookbackDays, indices, demanded }] };
    }
  }
}
