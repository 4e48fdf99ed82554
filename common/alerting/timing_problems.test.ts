import fc from 'fast-check';

import { timingProblems } from './timing_problems';

const MINUTE = 60e3;
const QUARTER = { id: 'quarter', bucketSpanMs: 15 * MINUTE, queryDelayMs: 2 * MINUTE };
const DAILY = { id: 'daily', bucketSpanMs: 24 * 60 * MINUTE, queryDelayMs: 2 * MINUTE };

const MIXED = {
  code: 'mixed_spans',
  jobId: 'daily',
  bucketSpanMs: 24 * 60 * MINUTE,
  shortestSpanMs: 15 * MINUTE,
};

const rule = (interval: number, lookback: number, reads: 'all' | 'newest' = 'all') => ({
  intervalMs: interval * MINUTE,
  lookbackMs: lookback * MINUTE,
  reads,
});

describe('problems with the timing of a rule', () => {
  it.each([
    ['reaches what comes last', rule(15, 32), [QUARTER], []],
    ['is a minute short', rule(15, 31), [QUARTER], [['misses_late', 32, 'quarter']]],
    ['ends before a result can be there', rule(5, 16), [QUARTER], [['never_reaches', 22, 'quarter']]],
    ['leaves time out', rule(60, 30), [QUARTER], [['gaps', 77, 'quarter']]],
    ['is right for one job alone', rule(15, 32), [QUARTER, DAILY], [['never_reaches', 1457, 'daily']]],
    ['has no job', rule(15, 1), [], []],
  ])('where it %s', (_name, given, jobs, expected) => {
    const found = timingProblems(given, jobs).map((problem) => [
      problem.code,
      'rightLookbackMs' in problem ? problem.rightLookbackMs / MINUTE : 0,
      problem.jobId,
    ]);
    expect(found).toEqual(expected);
  });

  it('names the shortest bucket where a rule on newest buckets passes some by', () => {
    expect(timingProblems(rule(30, 3000, 'newest'), [DAILY, QUARTER])).toEqual([
      {
        code: 'skips_buckets',
        intervalMs: 30 * MINUTE,
        rightIntervalMs: 15 * MINUTE,
        jobId: 'quarter',
        bucketSpanMs: 15 * MINUTE,
      },
      MIXED,
    ]);
  });

  it.each([
    ['a rule on newest buckets of different length', 'newest' as const, [QUARTER, DAILY], [MIXED]],
    [
      'a rule on newest buckets of which one has a length that is not known',
      'newest' as const,
      [DAILY, { id: 'x' }],
      [],
    ],
    ['a rule on newest buckets of one length', 'newest' as const, [QUARTER, { ...QUARTER, id: 'b' }], []],
    ['a rule on all results', 'all' as const, [QUARTER, DAILY], []],
  ])('of %s: what is told less than once a bucket', (_name, reads, jobs, expected) => {
    expect(timingProblems(rule(15, 3000, reads), jobs)).toEqual(expected);
  });

  it('asks for nothing that alerting does not allow', () => {
    expect(
      timingProblems(rule(1, 10, 'newest'), [{ id: 'quick', bucketSpanMs: 10e3, queryDelayMs: 0 }])
    ).toEqual([]);
  });

  const minutes = (min: number, max: number) => fc.integer({ min, max });

  it('are there exactly where a rule that is run misses a result, and the right look-back ends them', () => {
    fc.assert(
      fc.property(
        minutes(1, 30),
        minutes(0, 5),
        minutes(1, 40),
        minutes(1, 90),
        (span, delay, interval, lookback) => {
          const jobs = [{ id: 'job', bucketSpanMs: span * MINUTE, queryDelayMs: delay * MINUTE }];
          const [problem] = timingProblems(rule(interval, lookback), jobs);
          const caught = caughtPhases(span + delay, interval, lookback);
          expect(problem === undefined).toBe(caught === 'all');
          if (problem === undefined || !('rightLookbackMs' in problem)) return;
          if (problem.code === 'never_reaches') expect(caught).toBe('none');
          const right = problem.rightLookbackMs / MINUTE;
          expect(timingProblems(rule(interval, right), jobs)).toEqual([]);
          expect(timingProblems(rule(interval, right - 1), jobs)).not.toEqual([]);
        }
      )
    );
  });
});

/**
 * Runs a rule at every phase, a tenth of a minute apart, against a result that bears time 0 and is written `wait` minutes later: at
 * which phases a run sees it.
 */
function caughtPhases(wait: number, interval: number, lookback: number): 'all' | 'some' | 'none' {
  const phases = Array.from({ length: interval * 10 + 1 }, (_, tenth) => wait + tenth / 10);
  const caught = phases.filter((firstRun) => firstRun - lookback <= 0).length;
  // A result that comes at the moment of a run is seen by it or by the next.
  return caught === phases.length ? 'all' : lookback < wait ? 'none' : 'some';
}
