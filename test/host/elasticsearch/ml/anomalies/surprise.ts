import type { RunningStats } from './running_stats';

/** Most degrees of freedom that a sample is trusted with: real data has more outliers than a bell curve. */
const MOST_DEGREES = 30;
/** Spread that is always taken for granted, as a part of the mean. */
const LEAST_SPREAD = 0.05;
/** Surprise below which nothing is reported: with thousands of buckets as much happens by chance. */
const BY_CHANCE = 7;
/** How slowly the score rises to 100 with the surprise above that. */
const SLOWNESS = 22;

/** Which side of the usual counts as odd. */
export type Side = 'high' | 'low' | 'both';

/** What was expected, and how surprising the value is: minus the natural logarithm of a bound on its probability. */
export interface Surprise {
  surprise: number;
  typical: number;
}

/**
 * How surprising a count is among earlier ones: Chernoff's bound on the tail of a Poisson distribution, widened as far as
 * the counts vary more than one.
 */
export function surpriseOfCount(value: number, stats: RunningStats, side: Side): Surprise {
  const typical = (stats.mean * stats.count + 0.5) / (stats.count + 1);
  if (!isOn(side, value, typical)) return { surprise: 0, typical };
  const excess = value === 0 ? typical : value * Math.log(value / typical) - value + typical;
  return { surprise: excess / Math.max(1, stats.variance / typical), typical };
}

/** How surprising a measured value is among earlier ones: by the tail of Student's distribution. */
export function surpriseOfMeasure(value: number, stats: RunningStats, side: Side): Surprise {
  const typical = stats.mean;
  if (!isOn(side, value, typical)) return { surprise: 0, typical };
  const spread = Math.max(Math.sqrt(stats.variance), Math.abs(typical) * LEAST_SPREAD, 1e-9);
  const degrees = Math.min(stats.count, MOST_DEGREES);
  const distance = (value - typical) / spread;
  return { surprise: ((degrees + 1) / 2) * Math.log1p((distance * distance) / degrees), typical };
}

/** The score, 0…100, that a surprise is worth, with two decimals. */
export function scoreOf(surprise: number): number {
  if (surprise <= BY_CHANCE) return 0;
  return Math.round(10_000 * (1 - Math.exp((BY_CHANCE - surprise) / SLOWNESS))) / 100;
}

function isOn(side: Side, value: number, typical: number): boolean {
  switch (side) {
    case 'high':
      return value > typical;
    case 'low':
      return value < typical;
    case 'both':
      return value !== typical;
  }
}
