import { startOfInterval } from './start_of_interval';

describe('startOfInterval', () => {
  it.each([
    ['2026-11-24T13:45:10.250Z', 'hour', 'UTC', '2026-11-24T13:00:00.000Z'],
    ['2026-11-24T13:45:10.250Z', 'day', 'UTC', '2026-11-24T00:00:00.000Z'],
    ['2026-11-24T00:00:00.000Z', 'day', 'UTC', '2026-11-24T00:00:00.000Z'],
    ['2026-11-24T23:30:00.000Z', 'day', 'Europe/Berlin', '2026-11-24T23:00:00.000Z'],
    ['2026-11-24T13:45:00.000Z', 'hour', 'Asia/Kolkata', '2026-11-24T13:30:00.000Z'],
    ['2026-11-24T03:00:00.000Z', 'day', 'America/New_York', '2026-11-23T05:00:00.000Z'],
    // The clocks went forward at 01:00 UTC and back at 01:00 UTC.
    ['2026-03-29T12:00:00.000Z', 'day', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-10-25T12:00:00.000Z', 'day', 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
  ] as const)('of %s, the %s in %s, is %s', (time, interval, zone, start) => {
    expect(new Date(startOfInterval(Date.parse(time), interval, zone)).toISOString()).toBe(start);
  });

  it('refuses a time zone that it does not know', () => {
    expect(() => startOfInterval(0, 'day', 'Browser')).toThrow('the time zone "Browser"');
  });
});
