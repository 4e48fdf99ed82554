import fc from 'fast-check';

import { RunningStats } from './running_stats';

function statsOf(values: number[]): RunningStats {
  const stats = new RunningStats();
  for (const value of values) stats.add(value);
  return stats;
}

const VALUES = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 40 });

describe('RunningStats', () => {
  it('has the mean and the variance of its values', () => {
    const stats = statsOf([2, 4, 4, 4, 5, 5, 7, 9]);
    expect(stats.mean).toBe(5);
    expect(stats.variance).toBeCloseTo(32 / 7);
    expect(statsOf([3]).variance).toBe(0);
  });

  it('takes many zeros at once as it would one by one', () => {
    fc.assert(
      fc.property(VALUES, fc.nat({ max: 50 }), (values, zeros) => {
        const atOnce = statsOf(values).withZeros(zeros);
        const oneByOne = statsOf([...values, ...new Array<number>(zeros).fill(0)]);
        expect(atOnce.count).toBe(oneByOne.count);
        expect(atOnce.mean).toBeCloseTo(oneByOne.mean, 3);
        const scale = Math.max(1, oneByOne.variance);
        expect(atOnce.variance / scale).toBeCloseTo(oneByOne.variance / scale, 5);
      })
    );
  });
});
