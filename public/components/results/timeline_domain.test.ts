import fc from 'fast-check';

import { timelineDomain } from './timeline_domain';

it('covers a range with whole intervals, and no more of them than it touches', () => {
  expect(timelineDomain({ fromMs: 25, toMs: 71, intervalMs: 10 })).toEqual({
    min: 20,
    max: 70,
    minInterval: 10,
  });
  expect(timelineDomain({ fromMs: 20, toMs: 70, intervalMs: 10 })).toEqual({
    min: 20,
    max: 60,
    minInterval: 10,
  });
  fc.assert(
    fc.property(
      fc.nat(),
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 1, max: 1e6 }),
      (fromMs, span, intervalMs) => {
        const toMs = fromMs + span;
        const { min, max } = timelineDomain({ fromMs, toMs, intervalMs });
        expect(min % intervalMs).toBe(0);
        expect(max % intervalMs).toBe(0);
        expect(min).toBeLessThanOrEqual(fromMs);
        expect(fromMs).toBeLessThan(min + intervalMs);
        expect(max).toBeLessThan(toMs);
        expect(toMs).toBeLessThanOrEqual(max + intervalMs);
      }
    )
  );
});
