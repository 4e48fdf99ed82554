import { DAY_MS } from '../constants';
import type { QueryDetails } from './evidence_answers';
import { sourceRhythm } from './source_rhythm';
import { AS_OF_MS, detailsFixture, LOOKBACK_DAYS, profileFixture } from './testing/job_facts_fixture';

const HALF_DAY = 0.5;

/** Documents in the half days that start so many days before the end of the look-back. */
function seenOn(daysBefore: readonly number[], perBucket = 100): QueryDetails {
  const startMs = (days: number) => AS_OF_MS - days * DAY_MS;
  return detailsFixture(profileFixture(), {
    documents: daysBefore.length * perBucket,
    firstSeenMs: startMs(Math.max(...daysBefore)),
    lastSeenMs: startMs(Math.min(...daysBefore)) + DAY_MS / 4,
    buckets: daysBefore.map((days) => ({ startMs: startMs(days), documents: perBucket })),
  });
}

/** Half days from so many days before the end, to so many. */
function halfDays(from: number, to: number): number[] {
  return Array.from({ length: (from - to) / HALF_DAY }, (_, i) => from - i * HALF_DAY);
}

const rhythmOf = (details: QueryDetails, asOfMs = AS_OF_MS) =>
  sourceRhythm(details, { lookbackDays: LOOKBACK_DAYS, asOfMs });

describe('sourceRhythm', () => {
  it.each<[string, QueryDetails, { coversLookback: boolean; young: boolean; silent: boolean }]>([
    ['all the time', seenOn(halfDays(14, 0)), { coversLookback: true, young: false, silent: false }],
    ['since 13 days', seenOn(halfDays(13, 0)), { coversLookback: true, young: false, silent: false }],
    ['since 12 days', seenOn(halfDays(12, 0)), { coversLookback: false, young: true, silent: false }],
    ['since an hour', seenOn([0.25]), { coversLookback: false, young: true, silent: false }],
    ['until two days ago', seenOn(halfDays(14, 1.5)), { coversLookback: false, young: false, silent: false }],
    ['until three days ago', seenOn(halfDays(14, 3)), { coversLookback: false, young: false, silent: true }],
    [
      'on workdays, seen on a Sunday that ends two weeks',
      seenOn([...halfDays(14, 9), ...halfDays(7, 2)]),
      { coversLookback: true, young: false, silent: false },
    ],
    [
      'on workdays, seen on a Monday morning',
      seenOn([...halfDays(11.5, 9.5), ...halfDays(7.5, 2)]),
      { coversLookback: true, young: false, silent: false },
    ],
    [
      'on workdays, seen on a Tuesday morning after a holiday',
      seenOn([...halfDays(12.5, 10.5), ...halfDays(8.5, 3)]),
      { coversLookback: false, young: false, silent: false },
    ],
    ['once a week', seenOn([9, 2.5]), { coversLookback: false, young: true, silent: false }],
    ['once a week, now overdue', seenOn([14, 7.5]), { coversLookback: false, young: false, silent: true }],
    ['seldom, at random', seenOn([13, 12.5, 9, 3], 1), { coversLookback: true, young: false, silent: false }],
    ['one burst, six days ago', seenOn([6]), { coversLookback: false, young: true, silent: false }],
    ['one burst, long ago', seenOn([10]), { coversLookback: false, young: true, silent: true }],
  ])('%s', (_, details, expected) => {
    expect(rhythmOf(details)).toMatchObject(expected);
  });

  it('measures history from the first document to the last', () => {
    expect(rhythmOf(seenOn(halfDays(10, 2)))?.historyMs).toBe((10 - 2.5 + 0.25) * DAY_MS);
  });

  it('keeps to the look-back even if times lie outside', () => {
    const details = detailsFixture(profileFixture(), { firstSeenMs: 0, lastSeenMs: AS_OF_MS + DAY_MS });
    expect(rhythmOf(details)).toEqual({
      historyMs: LOOKBACK_DAYS * DAY_MS,
      coversLookback: true,
      young: false,
      silent: false,
    });
  });

  it('does not take the gaps of a thin sample for silence', () => {
    const details: QueryDetails = { ...seenOn(halfDays(14, 3)), buckets: [] };
    expect(rhythmOf({ ...details, certainty: { kind: 'exact' } })?.silent).toBe(true);
    const thin = { ...details, certainty: { kind: 'estimated', probability: 0.01, sampled: 30 } } as const;
    expect(rhythmOf(thin)?.silent).toBe(false);
  });

  it('knows nothing without times', () => {
    expect(rhythmOf(detailsFixture(profileFixture(), { firstSeenMs: undefined }))).toBeUndefined();
    expect(rhythmOf(detailsFixture(profileFixture(), { lastSeenMs: undefined }))).toBeUndefined();
  });
});
