import { DAY_MS } from '../constants';
import type { ActivationPlanInput } from './plan_input';
import type { PlanNote } from './plan_note';

/**
 * From when on a datafeed is started, ms: the later of its latest record and the beginning of the look-back, as Security
 * does (use_enable_data_feed.ts). So nothing is read twice, which Elasticsearch would not do anyway.
 */
export function plannedStart(
  latestRecordMs: number | undefined,
  { nowMs, lookbackDays }: Pick<ActivationPlanInput, 'nowMs' | 'lookbackDays'>
): { startMs: number; notes: PlanNote[] } {
  const fromMs = nowMs - lookbackDays * DAY_MS;
  if (latestRecordMs === undefined) return { startMs: fromMs, notes: [] };
  return latestRecordMs >= fromMs
    ? { startMs: latestRecordMs, notes: [{ code: 'resumes', blocks: false, latestRecordMs }] }
    : { startMs: fromMs, notes: [{ code: 'gap', blocks: false, fromMs: latestRecordMs, toMs: fromMs }] };
}
