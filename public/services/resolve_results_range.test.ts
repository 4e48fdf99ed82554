import fc from 'fast-check';

import { resultsQuerySchema } from '../../common/api/request_schemas';
import { DAY_MS } from '../../common/constants';
import { resolveResultsRange } from './resolve_results_range';

const NOW_MS = Date.UTC(2026, 10, 24, 12);

it.each<[string, string, number | undefined, boolean]>([
  ['now-7d', 'now', 7, false],
  ['now-366d', 'now', 366, false],
  ['now-2y', 'now', 366, true],
  ['now-1y/d', 'now/d', 366, false],
  ['1960-01-01T00:00:00Z', '1970-01-03T00:00:00Z', 2, true],
  ['1960-01-01T00:00:00Z', '1960-02-01T00:00:00Z', undefined, false],
  ['now', 'now', undefined, false],
  ['now', 'now-1d', undefined, false],
  ['x', 'now', undefined, false],
])('of %s to %s it asks for %p days', (from, to, days, isShortened) => {
  const range = resolveResultsRange(from, to, NOW_MS);
  const asked = range && (range.toMs - range.fromMs) / DAY_MS;
  if (days === undefined) expect(range).toBeUndefined();
  else expect([Math.round(asked ?? 0), range?.isShortened]).toEqual([days, isShortened]);
});

it('asks for nothing that is refused', () => {
  const text = fc.oneof(
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    fc
      .tuple(
        fc.constantFrom('+', '-'),
        fc.nat(999_999),
        fc.constantFrom(...'smhdwMy'),
        fc.constantFrom('', '/d', '/y')
      )
      .map(([sign, amount, unit, rounding]) => `now${sign}${amount}${unit}${rounding}`)
  );
  fc.assert(
    fc.property(text, text, (from, to) => {
      const range = resolveResultsRange(from, to, NOW_MS);
      if (range === undefined) return;
      const query = { fromMs: String(range.fromMs), toMs: String(range.toMs) };
      expect(resultsQuerySchema.safeParse(query).error?.issues ?? []).toEqual([]);
    })
  );
});
