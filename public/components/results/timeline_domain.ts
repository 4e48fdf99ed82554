/** Ms since the epoch, and ms. */
export interface TimelineRange {
  fromMs: number;
  toMs: number;
  intervalMs: number;
}

/**
 * The whole intervals that a range touches, ms since the epoch: start of the first and of the last one. Intervals start at
 * multiples of their length, as those of Elasticsearch's `date_histogram` with a `fixed_interval` do.
 */
export function timelineDomain({ fromMs, toMs, intervalMs }: TimelineRange) {
  const min = Math.floor(fromMs / intervalMs) * intervalMs;
  const end = Math.ceil(toMs / intervalMs) * intervalMs;
  return { min, max: Math.max(min, end - intervalMs), minInterval: intervalMs };
}
