import { spanAndDelay, timingBounds, wholeMinutesAbove, type TimedJob } from './timing';

/** A rule that reads results, as far as its timing goes. */
export interface TimedRule {
  intervalMs: number;
  lookbackMs: number;
  /**
   * - `newest`: the newest bucket with results, as ML's anomaly rule does (alerting_service.ts, fetchResult: `topNBuckets` is 1
   *   for any bucket span from a minute on)
   * - `all`: every result, as Security's rule does (security_solution/server/lib/machine_learning/index.ts)
   */
  reads: 'newest' | 'all';
}

/** A reason why a rule misses results, with the value that would be right. Spans in ms. */
export type TimingProblem =
  /**
   * A final result bears the time at which its bucket began and is written after the bucket's end and the query delay. By then a
   * rule that looks back less than both together does not reach it any more: it never sees one of this job.
   */
  | (Missing & { code: 'never_reaches' })
  /** Between the end of one look-back and the beginning of the next there is time that nobody looks at. */
  | (Missing & { code: 'gaps' })
  /** A result that comes just after a run is too old at the next. */
  | (Missing & { code: 'misses_late' })
  /** It looks at the newest bucket alone, and buckets come more often than it runs. */
  | {
      code: 'skips_buckets';
      intervalMs: number;
      rightIntervalMs: number;
      jobId: string;
      bucketSpanMs: number;
    }
  /**
   * It cuts time into buckets of the longest span and tells the strongest result of the newest: of jobs with shorter ones it tells
   * at most once in that time (alerting_service.ts, fetchResult: `maxBucketInSeconds`). No value of the rule's own sets it right.
   */
  | {
      code: 'mixed_spans';
      /** The job of the longest. */
      jobId: string;
      bucketSpanMs: number;
      shortestSpanMs: number;
    };

interface Missing {
  lookbackMs: number;
  intervalMs: number;
  /** The shortest look-back that misses nothing at this interval, in whole minutes. */
  rightLookbackMs: number;
  /** The job that needs it. */
  jobId: string;
  bucketSpanMs: number;
  queryDelayMs: number;
}

/** Why this rule would miss results of these jobs; empty where it misses none, and for no jobs. Worst first. */
export function timingProblems(rule: TimedRule, jobs: readonly TimedJob[]): TimingProblem[] {
  if (jobs.length === 0) return [];
  return [...missing(rule, jobs), ...skipping(rule, jobs), ...mixing(rule, jobs)];
}

function missing({ intervalMs, lookbackMs }: TimedRule, jobs: readonly TimedJob[]): TimingProblem[] {
  const { longestWaitMs } = timingBounds(jobs);
  const neededMs = longestWaitMs + intervalMs;
  if (lookbackMs >= neededMs) return [];
  const slowest = jobs.find((job) => waitOf(job) === longestWaitMs);
  if (slowest === undefined) return [];
  const { spanMs, delayMs } = spanAndDelay(slowest);
  const code =
    lookbackMs < longestWaitMs ? 'never_reaches' : lookbackMs < intervalMs ? 'gaps' : 'misses_late';
  return [
    {
      code,
      lookbackMs,
      intervalMs,
      rightLookbackMs: wholeMinutesAbove(neededMs),
      jobId: slowest.id,
      bucketSpanMs: spanMs,
      queryDelayMs: delayMs,
    },
  ];
}

function skipping({ intervalMs, reads }: TimedRule, jobs: readonly TimedJob[]): TimingProblem[] {
  const { shortestSpanMs } = timingBounds(jobs);
  const quickest = jobs.find((job) => spanAndDelay(job).spanMs === shortestSpanMs);
  // No rule may run more often than once a minute.
  const rightIntervalMs = Math.max(60e3, Math.floor(shortestSpanMs / 60e3) * 60e3);
  if (reads === 'all' || quickest === undefined || intervalMs <= rightIntervalMs) return [];
  return [
    {
      code: 'skips_buckets',
      intervalMs,
      rightIntervalMs,
      jobId: quickest.id,
      bucketSpanMs: shortestSpanMs,
    },
  ];
}

function mixing({ reads }: TimedRule, jobs: readonly TimedJob[]): TimingProblem[] {
  // A length that is only assumed is no other length.
  const known = jobs.filter(({ bucketSpanMs }) => bucketSpanMs !== undefined);
  const { shortestSpanMs, longestSpanMs } = timingBounds(known);
  const slowest = known.find(({ bucketSpanMs }) => bucketSpanMs === longestSpanMs);
  if (reads === 'all' || slowest === undefined || longestSpanMs === shortestSpanMs) return [];
  return [{ code: 'mixed_spans', jobId: slowest.id, bucketSpanMs: longestSpanMs, shortestSpanMs }];
}

function waitOf(job: TimedJob): number {
  const { spanMs, delayMs } = spanAndDelay(job);
  return spanMs + delayMs;
}
