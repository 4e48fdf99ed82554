import { describeDetector } from './describe_detector';
import type { DetectorProfile } from './job_profile';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;

/** What decides how much history a job needs. */
export type HistoryReason =
  /** What is rare can only be told from what isn't after so many buckets. */
  | { code: 'rare'; buckets: number }
  /** The model of this function starts after so many buckets. */
  | { code: 'buckets'; buckets: number }
  /** No model starts sooner, however short the bucket span is. */
  | { code: 'start_of_model' }
  /** A rhythm of days or weeks has to be seen several times. */
  | { code: 'daily_rhythm' }
  | { code: 'weekly_rhythm' };

export interface HistoryNeed {
  /** With less than this, the job can't find anything or is mostly wrong. */
  minimumMs: number;
  /** From here on its scores can be relied on. */
  goodMs: number;
  /** Why the minimum is what it is. */
  why: HistoryReason;
}

/**
 * History that a job with these detectors needs before it is of use; the most demanding detector decides.
 *
 * From Elastic's FAQ "What is the minimum amount of data for an anomaly detection job?" (docs-content,
 * explore-analyze/machine-learning): two hours at least; 8 buckets for sampled metrics, count and sum; 4 for other
 * counts; about 20 for `rare`; and, to rely on it, more than three weeks of data with a rhythm. `rare` follows no
 * rhythm, but what happens once a week must have happened twice to be known, hence two weeks. The time functions
 * (reference/machine-learning/ml-time-functions) model the rhythm itself: of a day, two weeks show it fourteen times,
 * ten on workdays; of a week, four weeks show each hour of the week four times.
 */
export function historyNeeded(detectors: readonly DetectorProfile[], bucketSpanMs: number): HistoryNeed {
  const needs = detectors.map((detector) => needOfDetector(detector, bucketSpanMs));
  return needs.reduce((most, need) => ({
    ...(need.minimumMs > most.minimumMs ? need : most),
    goodMs: Math.max(most.goodMs, need.goodMs),
  }));
}

function needOfDetector(detector: DetectorProfile, bucketSpanMs: number): HistoryNeed {
  const description = describeDetector(detector);
  switch (description.code) {
    case 'time_of_day':
      return { minimumMs: 2 * WEEK_MS, goodMs: 4 * WEEK_MS, why: { code: 'daily_rhythm' } };
    case 'time_of_week':
      return { minimumMs: 4 * WEEK_MS, goodMs: 8 * WEEK_MS, why: { code: 'weekly_rhythm' } };
    case 'rare':
    case 'freq_rare':
      return inBuckets(20, bucketSpanMs, 2 * WEEK_MS, 'rare');
    case 'count':
      return inBuckets(description.ignoresGaps ? 4 : 8, bucketSpanMs, 3 * WEEK_MS, 'buckets');
    case 'sum':
      return inBuckets(description.ignoresGaps ? 4 : 8, bucketSpanMs, 3 * WEEK_MS, 'buckets');
    case 'distinct_count':
    case 'info_content':
      return inBuckets(4, bucketSpanMs, 3 * WEEK_MS, 'buckets');
    case 'mean':
    case 'median':
    case 'min':
    case 'max':
    case 'varp':
    case 'metric':
    case 'lat_long':
    // Nothing is known of the function: what the most demanding measure needs.
    case 'unknown':
      return inBuckets(8, bucketSpanMs, 3 * WEEK_MS, 'buckets');
  }
}

function inBuckets(
  buckets: number,
  bucketSpanMs: number,
  goodMs: number,
  code: 'rare' | 'buckets'
): HistoryNeed {
  const inBucketsMs = buckets * bucketSpanMs;
  const minimumMs = Math.max(inBucketsMs, 2 * HOUR_MS);
  return {
    minimumMs,
    goodMs: Math.max(goodMs, minimumMs),
    why: inBucketsMs < 2 * HOUR_MS ? { code: 'start_of_model' } : { code, buckets },
  };
}
