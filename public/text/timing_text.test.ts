import { timingProblems } from '../../common/alerting/timing_problems';
import { createFormatters } from './formatters';
import { timingText } from './timing_text';

const MINUTE = 60e3;
const JOBS = [{ id: 'a', bucketSpanMs: 15 * MINUTE, queryDelayMs: 2 * MINUTE }];
const format = createFormatters('en', 'UTC');

describe('problems with timing in words', () => {
  it.each([
    [
      5,
      10,
      /bucket of 15 minutes began, and comes 17 minutes after.*looks back 10 minutes never sees/,
      'Use 22 minutes',
    ],
    [30, 20, /runs every 30 minutes but looks back 20 minutes.*look back 47 minutes/, 'Use 47 minutes'],
    [
      15,
      20,
      /comes 17 minutes after.*back 20 minutes every 15 minutes misses.*look back 32 minutes/,
      'Use 32 minutes',
    ],
    [
      30,
      60,
      /Logins has a new one every 15 minutes: running every 30 minutes.*15 minutes is right/,
      'Use 15 minutes',
    ],
  ])('every %d, back %d', (interval, lookback, sentence, fixLabel) => {
    const [problem] = timingProblems(
      { intervalMs: interval * MINUTE, lookbackMs: lookback * MINUTE, reads: 'newest' },
      JOBS
    );
    const text = problem && timingText(problem, format, () => 'Logins');
    expect(text?.sentence).toMatch(sentence);
    expect(text?.fixLabel).toBe(fixLabel);
  });

  it('tells of buckets of different length, which no value sets right', () => {
    const [problem] = timingProblems({ intervalMs: 15 * MINUTE, lookbackMs: 900 * MINUTE, reads: 'newest' }, [
      ...JOBS,
      { id: 'slow', bucketSpanMs: 180 * MINUTE },
    ]);
    const text = problem && timingText(problem, format, (id) => `job ${id}`);
    expect(text?.sentence).toMatch(
      /from 15 minutes to 3 hours \(job slow\).*strongest anomaly of the last 3 hours/
    );
    expect(text?.fixLabel).toBeUndefined();
  });
});
