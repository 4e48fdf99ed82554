import { DAY_MS } from '../constants';
import { historyReasons } from './history_reasons';

const need = (minimumDays: number, goodDays: number) => ({
  minimumMs: minimumDays * DAY_MS,
  goodMs: goodDays * DAY_MS,
  why: { code: 'daily_rhythm' as const },
});

const young = { coversLookback: false, young: true, silent: false };

describe('historyReasons', () => {
  it.each<[string, number, Parameters<typeof historyReasons>[0], number, string[]]>([
    ['less than the minimum', 1, need(2, 14), 14, ['history_short']],
    ['just under the minimum', 1.95, need(2, 14), 14, ['history_growing']],
    ['the minimum', 2, need(2, 14), 14, ['history_growing']],
    ['nearly enough to rely on', 13.5, need(2, 14), 90, []],
    ['less than the look-back, with a greater need', 5, need(28, 56), 14, ['history_short']],
    ['no known need', 0, undefined, 14, []],
  ])('%s', (_, days, ofJob, lookbackDays, codes) => {
    const { short, growing } = historyReasons(ofJob, { ...young, historyMs: days * DAY_MS }, lookbackDays);
    expect([...short, ...growing].map(({ code }) => code)).toEqual(codes);
  });

  it('asks for no more than the look-back shows', () => {
    const rhythm = { historyMs: 12.5 * DAY_MS, coversLookback: true, young: false, silent: false };
    expect(historyReasons(need(28, 56), rhythm, 14)).toEqual({ short: [], growing: [] });
  });

  it('does not take a source for young that has only paused', () => {
    const rhythm = { historyMs: 11 * DAY_MS, coversLookback: false, young: false, silent: true };
    expect(historyReasons(need(2, 21), rhythm, 14)).toEqual({ short: [], growing: [] });
  });

  it('gives the numbers', () => {
    const { short } = historyReasons(need(14, 28), { ...young, historyMs: 3 * DAY_MS }, 14);
    expect(short).toEqual([
      { code: 'history_short', historyMs: 3 * DAY_MS, minimumMs: 14 * DAY_MS, lookbackDays: 14 },
    ]);
  });
});
