const MINUTE_MS = 60e3;
const HOUR_MS = 60 * MINUTE_MS;

/** ML gives a datafeed without one of its own 60 to 120 s, at random (Elasticsearch, DatafeedConfig: DEFAULT_QUERY_DELAY). */
export const ASSUMED_QUERY_DELAY_MS = 2 * MINUTE_MS;

/** ML's own forms start with it, and module jobs mostly have it. */
const ASSUMED_BUCKET_SPAN_MS = 15 * MINUTE_MS;

/** What of a job matters to when a rule has to look, ms; a member is absent where it is not known. */
export interface TimedJob {
  id: string;
  bucketSpanMs?: number;
  /** How long its datafeed waits for late documents. */
  queryDelayMs?: number;
}

/** When a rule looks, and how far back, ms. */
export interface RuleTiming {
  intervalMs: number;
  lookbackMs: number;
}

/** Spans that count for rules on several jobs at once, ms. */
export interface TimingBounds {
  shortestSpanMs: number;
  longestSpanMs: number;
  longestDelayMs: number;
  /** The longest of span and delay together: how long after the time it bears a result can come. */
  longestWaitMs: number;
}

/** Bounds of at least one job; of none: what is assumed of a job that nothing is known of. */
export function timingBounds(jobs: readonly TimedJob[]): TimingBounds {
  const known = (jobs.length === 0 ? [{ id: '' }] : jobs).map(spanAndDelay);
  return {
    shortestSpanMs: Math.min(...known.map(({ spanMs }) => spanMs)),
    longestSpanMs: Math.max(...known.map(({ spanMs }) => spanMs)),
    longestDelayMs: Math.max(...known.map(({ delayMs }) => delayMs)),
    longestWaitMs: Math.max(...known.map(({ spanMs, delayMs }) => spanMs + delayMs)),
  };
}

/** The spans of one job, with what is assumed where they are not known, ms. */
export function spanAndDelay({ bucketSpanMs, queryDelayMs }: Omit<TimedJob, 'id'>): {
  spanMs: number;
  delayMs: number;
} {
  return {
    spanMs: bucketSpanMs ?? ASSUMED_BUCKET_SPAN_MS,
    delayMs: queryDelayMs ?? ASSUMED_QUERY_DELAY_MS,
  };
}

/**
 * When a new rule on these jobs should look.
 *
 * The interval is the shortest bucket span: ML's rule looks at the newest bucket that has results, so one that runs less often
 * passes buckets by. It is at least a minute, the shortest that alerting allows, and at most an hour: of a daily job one wants
 * to hear soon after its bucket is done, not up to a day later.
 *
 * The look-back is the one that ML works out for a rule without one of its own: two of the longest bucket spans, at least two
 * minutes, and the longest query delay and a second, in whole minutes (x-pack/platform/plugins/shared/ml/common/util/alerts.ts,
 * resolveLookbackInterval).
 */
export function recommendedTiming(jobs: readonly TimedJob[]): RuleTiming {
  const { shortestSpanMs } = timingBounds(jobs);
  return {
    intervalMs: Math.min(HOUR_MS, Math.max(MINUTE_MS, wholeMinutesBelow(shortestSpanMs))),
    lookbackMs: workedOutLookback(jobs),
  };
}

/** How far back ML's rule looks on its own, ms. */
export function workedOutLookback(jobs: readonly TimedJob[]): number {
  const { longestSpanMs, longestDelayMs } = timingBounds(jobs);
  return wholeMinutesAbove(Math.max(2 * MINUTE_MS, 2 * longestSpanMs) + longestDelayMs + 1e3);
}

export function wholeMinutesAbove(ms: number): number {
  return Math.ceil(ms / MINUTE_MS) * MINUTE_MS;
}

function wholeMinutesBelow(ms: number): number {
  return Math.floor(ms / MINUTE_MS) * MINUTE_MS;
}
