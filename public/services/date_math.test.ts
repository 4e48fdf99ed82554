import moment from 'moment';

import { resolveDateMath } from './date_math';

// A Tuesday.
const NOW = '2026-03-10T12:34:56.789Z';
const nowMs = Date.parse(NOW);

const iso = (text: string, roundUp: boolean) => {
  const ms = resolveDateMath(text, { nowMs, roundUp });
  return ms === undefined ? undefined : new Date(ms).toISOString();
};

/** What the picker calls a day is one of the browser's zone; the table is of UTC. */
const local = (text: string) => new Date(moment(text).valueOf()).toISOString();

it.each([
  ['now', NOW],
  ['now-15m', '2026-03-10T12:19:56.789Z'],
  ['now-24h', '2026-03-09T12:34:56.789Z'],
  ['now+2h', '2026-03-10T14:34:56.789Z'],
  ['now-30s', '2026-03-10T12:34:26.789Z'],
  ['2026-03-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'],
  ['2026-03-01T02:00:00+02:00', '2026-03-01T00:00:00.000Z'],
])('%s is %s, rounded or not', (text, expected) => {
  expect(iso(text, false)).toBe(expected);
  expect(iso(text, true)).toBe(expected);
});

it.each([
  ['now/d', '2026-03-10T00:00:00', '2026-03-10T23:59:59.999'],
  ['now-1d/d', '2026-03-09T00:00:00', '2026-03-09T23:59:59.999'],
  ['now/w', '2026-03-08T00:00:00', '2026-03-14T23:59:59.999'],
  ['now-1M/M', '2026-02-01T00:00:00', '2026-02-28T23:59:59.999'],
  ['now/y', '2026-01-01T00:00:00', '2026-12-31T23:59:59.999'],
  ['now/d+1h', '2026-03-10T01:00:00', '2026-03-11T00:59:59.999'],
])('%s begins at %s and ends at %s', (text, begin, end) => {
  expect(iso(text, false)).toBe(local(begin));
  expect(iso(text, true)).toBe(local(end));
});

it('takes months off by the calendar', () => {
  expect(iso('now-1M', false)).toBe(
    local(moment(nowMs).subtract(1, 'month').format('YYYY-MM-DDTHH:mm:ss.SSS'))
  );
});

it.each([
  '',
  'now-',
  'now-7',
  'now-7q',
  'now7d',
  'now/',
  'now-7d ',
  'yesterday',
  '7',
  '2026-13-40',
  'now--7d',
])('does not understand "%s"', (text) => {
  expect(resolveDateMath(text, { nowMs })).toBeUndefined();
});
