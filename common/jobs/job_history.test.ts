import fc from 'fast-check';

import { historyNeeded } from './job_history';
import { parseTimeSpan } from './time_span';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('historyNeeded', () => {
  it.each([
    ['rare', '15m', 5 * HOUR, 14 * DAY, { code: 'rare', buckets: 20 }],
    ['rare', '5m', 2 * HOUR, 14 * DAY, { code: 'start_of_model' }],
    ['rare', '1d', 20 * DAY, 20 * DAY, { code: 'rare', buckets: 20 }],
    ['high_count', '15m', 2 * HOUR, 21 * DAY, { code: 'buckets', buckets: 8 }],
    ['high_non_zero_count', '3h', 12 * HOUR, 21 * DAY, { code: 'buckets', buckets: 4 }],
    ['high_mean', '6h', 48 * HOUR, 21 * DAY, { code: 'buckets', buckets: 8 }],
    ['high_info_content', '1h', 4 * HOUR, 21 * DAY, { code: 'buckets', buckets: 4 }],
    ['time_of_day', '15m', 14 * DAY, 28 * DAY, { code: 'daily_rhythm' }],
    ['time_of_week', '6h', 28 * DAY, 56 * DAY, { code: 'weekly_rhythm' }],
    ['wobble', '1h', 8 * HOUR, 21 * DAY, { code: 'buckets', buckets: 8 }],
  ])('of %s over %s', (name, span, minimumMs, goodMs, why) => {
    const bucketSpanMs = parseTimeSpan(span) ?? 0;
    expect(historyNeeded([{ function: name }], bucketSpanMs)).toEqual({ minimumMs, goodMs, why });
  });

  it('is what the most demanding detector needs', () => {
    const need = historyNeeded(
      [{ function: 'rare' }, { function: 'time_of_week' }, { function: 'count' }],
      HOUR
    );
    expect(need).toEqual({ minimumMs: 28 * DAY, goodMs: 56 * DAY, why: { code: 'weekly_rhythm' } });
  });

  it('never says that less than the minimum is good', () => {
    const name = fc.constantFrom('rare', 'count', 'sum', 'high_mean', 'time_of_day', 'lat_long', 'x');
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), fc.integer({ min: 1, max: 400 * DAY }), (names, span) => {
        const need = historyNeeded(
          names.map((functionName) => ({ function: functionName })),
          span
        );
        return need.goodMs >= need.minimumMs && need.minimumMs >= 2 * HOUR;
      })
    );
  });
});

describe('parseTimeSpan', () => {
  it.each([
    ['15m', 15 * 60_000],
    ['60m', HOUR],
    ['3h', 3 * HOUR],
    ['1d', DAY],
    ['30s', 30_000],
    ['500ms', 500],
  ])('reads %s', (span, milliseconds) => {
    expect(parseTimeSpan(span)).toBe(milliseconds);
  });

  it.each(['', '15', 'm', '0m', '1.5h', '-1h', '1w', 'auto'])('does not guess at %p', (span) => {
    expect(parseTimeSpan(span)).toBeUndefined();
  });
});
