import { DAY_MS } from '../constants';
import type { HistoryNeed } from '../jobs/job_history';
import type { DataReason } from './reason';
import type { SourceRhythm } from './source_rhythm';

/** History that is short by less than this share of the need does as well. */
const NEAR_ENOUGH = 0.95;

/**
 * What the reach of the documents means for a job that has to learn from them. No more history can be asked for than the
 * look-back shows: whoever looks back two weeks is not told that four would be better, unless the source really is young.
 */
export function historyReasons(
  need: HistoryNeed | undefined,
  { historyMs, coversLookback, young }: SourceRhythm,
  lookbackDays: number
): { short: DataReason[]; growing: DataReason[] } {
  if (!need || coversLookback) return { short: [], growing: [] };
  const { minimumMs, goodMs } = need;
  if (historyMs < NEAR_ENOUGH * Math.min(minimumMs, lookbackDays * DAY_MS)) {
    return { short: [{ code: 'history_short', historyMs, minimumMs, lookbackDays }], growing: [] };
  }
  const growing = young && historyMs < NEAR_ENOUGH * goodMs;
  return {
    short: [],
    growing: growing ? [{ code: 'history_growing', historyMs, goodMs, lookbackDays }] : [],
  };
}
