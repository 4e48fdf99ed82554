import { DAY_MS } from '../constants';
import { learningOf, type Learning, type LearningJob } from './learning';

const NOW_MS = Date.UTC(2026, 10, 24);
const QUARTER_MS = 15 * 60e3;
const HOUR_MS = 4 * QUARTER_MS;
const WEEKS_3 = 21 * DAY_MS;

function learning(changes: Partial<LearningJob>): Learning {
  const job = { documents: 5, bucketSpanMs: QUARTER_MS, buckets: 0, realTime: true };
  return learningOf({ ...job, ...changes }, NOW_MS);
}

it.each<[string, Partial<LearningJob>, Learning]>([
  ['without documents', { documents: 0, realTime: false }, { kind: 'no_data' }],
  ['while it reads the past', { realTime: false, buckets: 3000 }, { kind: 'reading_past' }],
  ['with too few buckets', { buckets: 8 }, { kind: 'learning', untilMs: NOW_MS + 12 * QUARTER_MS }],
  ['without counters', { buckets: undefined }, { kind: 'unknown' }],
  [
    'without counters, while it reads the past',
    { buckets: undefined, realTime: false },
    { kind: 'reading_past' },
  ],
  ['without a span', { bucketSpanMs: undefined }, { kind: 'learning', untilMs: NOW_MS + 20 * QUARTER_MS }],
  [
    'with buckets that are mostly empty',
    { buckets: 2000, emptyBuckets: 1990 },
    { kind: 'learning', untilMs: NOW_MS + 10 * QUARTER_MS },
  ],
  [
    'with short buckets, of which twenty are less than two hours',
    { bucketSpanMs: 60e3, buckets: 20 },
    { kind: 'learning', untilMs: NOW_MS + 100 * 60e3 },
  ],
  [
    'with a model but not three weeks',
    { buckets: 20 },
    { kind: 'settling', untilMs: NOW_MS + WEEKS_3 - 20 * QUARTER_MS },
  ],
  ['after three weeks', { buckets: WEEKS_3 / QUARTER_MS }, { kind: 'settled' }],
  ['stopped, with all that it needs', { runs: false, buckets: 9999 }, { kind: 'settled' }],
  ['stopped long ago with too few buckets', { runs: false, buckets: 8 }, { kind: 'learning' }],
  ['stopped with a model but not three weeks', { runs: false, buckets: 20 }, { kind: 'settling' }],
  ['stopped while it read the past', { runs: false, realTime: false, buckets: 8 }, { kind: 'learning' }],
])('a job %s', (_, changes, expected) => {
  expect(learning(changes)).toEqual(expected);
});

it.each<[string[], number]>([
  [['rare'], 20],
  [['time_of_day'], 20],
  [['high_count'], 8],
  [['low_sum'], 8],
  [['high_mean'], 8],
  [['high_non_zero_count'], 4],
  [['high_distinct_count'], 4],
  [['info_content'], 4],
  [['distinct_count', 'rare', 'count'], 20],
])('%j need %d buckets', (detectorFunctions, needed) => {
  expect(learning({ detectorFunctions, bucketSpanMs: HOUR_MS })).toEqual({
    kind: 'learning',
    untilMs: NOW_MS + needed * HOUR_MS,
  });
  expect(learning({ detectorFunctions, bucketSpanMs: HOUR_MS, buckets: needed }).kind).toBe('settling');
});

it('counts empty buckets only for functions that an empty bucket tells something', () => {
  const silent = { bucketSpanMs: HOUR_MS, buckets: 10, emptyBuckets: 10 };
  expect(learning({ ...silent, detectorFunctions: ['count'] }).kind).toBe('settling');
  expect(learning({ ...silent, detectorFunctions: ['mean'] }).kind).toBe('learning');
});
