import fc from 'fast-check';

import { RunningStats } from './running_stats';
import { scoreOf, surpriseOfCount, surpriseOfMeasure } from './surprise';

function past(...values: number[]): RunningStats {
  const stats = new RunningStats();
  for (let i = 0; i < 200; i++) stats.add(values[i % values.length] ?? 0);
  return stats;
}

const count = (value: number, side: 'high' | 'low' | 'both' = 'both'): number =>
  scoreOf(surpriseOfCount(value, past(8, 10, 12), side).surprise);
const measure = (value: number, side: 'high' | 'low' | 'both' = 'both'): number =>
  scoreOf(surpriseOfMeasure(value, past(80, 100, 120), side).surprise);

describe('the score of a surprise', () => {
  it('is nothing for what is usual, high for what is far off, and never more than 100', () => {
    expect([10, 12, 15].map((value) => count(value))).toEqual([0, 0, 0]);
    expect(count(22)).toBeLessThan(count(40));
    expect(count(60)).toBeGreaterThan(75);
    expect(count(100_000)).toBeLessThanOrEqual(100);
    expect([100, 130].map((value) => measure(value))).toEqual([0, 0]);
    expect(measure(2000)).toBeGreaterThan(75);
  });

  it('looks at the side that is asked about', () => {
    expect(count(60, 'low')).toBe(0);
    expect(count(0, 'high')).toBe(0);
    expect(count(0, 'low')).toBeGreaterThan(0);
    expect(measure(-2000, 'high')).toBe(0);
    expect(measure(-2000, 'low')).toBe(measure(2200, 'high'));
  });

  it('takes a count of rare events for what it is: two where one in ten was expected is chance', () => {
    const rare = past(1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    expect(scoreOf(surpriseOfCount(2, rare, 'high').surprise)).toBe(0);
    expect(scoreOf(surpriseOfCount(12, rare, 'high').surprise)).toBeGreaterThan(40);
  });

  it('grows with the distance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 5000 }), fc.integer({ min: 1, max: 100 }), (value, more) => {
        expect(count(value + more)).toBeGreaterThanOrEqual(count(value));
        expect(measure(value * 10 + more)).toBeGreaterThanOrEqual(measure(value * 10));
      })
    );
  });
});
