import { ruleTiming } from './rule_timing';

const MINUTE_MS = 60_000;

it.each([
  ['now-45m', '15m', 45, 15],
  ['now-2700s', '900s', 45, 15],
  ['now-3h', '1h', 180, 60],
  ['now-1d', '5m', 1440, 5],
])('reads %s every %s', (from, interval, lookback, every) => {
  expect(ruleTiming(from, interval)).toEqual({
    lookbackMs: lookback * MINUTE_MS,
    intervalMs: every * MINUTE_MS,
  });
});

it.each([
  ['now-1d/d', '15m'],
  ['now/d', '15m'],
  ['2026-01-01T00:00:00Z', '15m'],
  ['now-0m', '15m'],
  ['now-45ms', '15m'],
  ['now-45m', 'often'],
  ['now-45m', undefined],
  [undefined, '15m'],
  [45, 15],
  [`now-${'9'.repeat(400)}d`, '15m'],
  ['now-45m', `${'9'.repeat(400)}d`],
  ['now--45m', '15m'],
  ['now-45m\n', '15m'],
  ['now-1.5h', '15m'],
  ['now-45m', '-15m'],
])('cannot tell of %p every %p', (from, interval) => {
  expect(ruleTiming(from, interval)).toBeUndefined();
});
