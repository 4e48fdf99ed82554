import { DAY_MS, LONGEST_RESULTS_DAYS } from '../../common/constants';
import { resolveDateMath } from './date_math';

export interface ResolvedRange {
  fromMs: number;
  toMs: number;
  /** More was meant than can be asked for; these are its last days. */
  isShortened: boolean;
}

/** The server reads times of up to fifteen digits. */
const LATEST_MS = 1e15 - 1;

/** The instants that a range of Kibana's date picker stands for; undefined for what is no range, or one
 * that ends before 1970 or after the year 33,000. */
export function resolveResultsRange(from: string, to: string, nowMs: number): ResolvedRange | undefined {
  const meantFromMs = resolveDateMath(from, { nowMs });
  const toMs = resolveDateMath(to, { nowMs, roundUp: true });
  if (meantFromMs === undefined || toMs === undefined || meantFromMs >= toMs) return undefined;
  if (toMs <= 0 || toMs > LATEST_MS) return undefined;
  const fromMs = Math.max(0, meantFromMs, toMs - LONGEST_RESULTS_DAYS * DAY_MS);
  return { fromMs, toMs, isShortened: fromMs > meantFromMs };
}
