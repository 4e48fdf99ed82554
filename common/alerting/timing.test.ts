import fc from 'fast-check';

import { recommendedTiming, workedOutLookback, type TimedJob } from './timing';
import { timingProblems } from './timing_problems';

const MINUTE = 60e3;
const HOUR = 60 * MINUTE;
const job = (bucketSpanMs?: number, queryDelayMs?: number, id = 'job'): TimedJob => ({
  id,
  bucketSpanMs,
  queryDelayMs,
});

describe('recommended timing', () => {
  it.each([
    ['a quarter of an hour', [job(15 * MINUTE, MINUTE)], 15, 32],
    ['an unknown delay', [job(15 * MINUTE)], 15, 33],
    ['nothing known', [job()], 15, 33],
    ['no job', [], 15, 33],
    ['short buckets', [job(30e3, MINUTE)], 1, 4],
    ['a bucket of a minute and a half', [job(90e3, MINUTE)], 1, 5],
    ['a day', [job(24 * HOUR, 2 * MINUTE)], 60, 2883],
    ['several', [job(15 * MINUTE, 90e3), job(3 * HOUR, MINUTE)], 15, 362],
  ])('fits %s', (_name, jobs, interval, lookback) => {
    expect(recommendedTiming(jobs)).toEqual({
      intervalMs: interval * MINUTE,
      lookbackMs: lookback * MINUTE,
    });
    expect(workedOutLookback(jobs)).toBe(lookback * MINUTE);
  });

  it('has no problem with any jobs', () => {
    const spans = fc.record({
      id: fc.string(),
      bucketSpanMs: fc.option(
        fc.integer({ min: 1, max: 2000 }).map((minutes) => minutes * MINUTE),
        { nil: undefined }
      ),
      queryDelayMs: fc.option(
        fc.integer({ min: 0, max: 600 }).map((seconds) => seconds * 1e3),
        { nil: undefined }
      ),
    });
    fc.assert(
      fc.property(fc.array(spans, { minLength: 1, maxLength: 6 }), (jobs) => {
        const problems = timingProblems({ ...recommendedTiming(jobs), reads: 'newest' }, jobs);
        // That one no timing sets right.
        expect(problems.filter(({ code }) => code !== 'mixed_spans')).toEqual([]);
      })
    );
  });
});
