import { NotDoubledError } from '../routes/not_doubled_error';

const HOUR_MS = 3_600_000;
const LENGTHS = { hour: HOUR_MS, day: 24 * HOUR_MS } as const;

/**
 * Start of the hour or day in a time zone; times in ms since the epoch.
 * @throws NotDoubledError for a time zone that Node does not know
 */
export function startOfInterval(timeMs: number, interval: 'hour' | 'day', timeZone: string): number {
  const length = LENGTHS[interval];
  const offset = offsetMs(timeMs, timeZone);
  const start = Math.floor((timeMs + offset) / length) * length - offset;
  // The clocks may have changed since the start.
  return start + offset - offsetMs(start, timeZone);
}

/** How far the zone's clocks are ahead of UTC at a time. */
function offsetMs(timeMs: number, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(timeMs)
      .map(({ type, value }) => [type, Number(value)])
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second')
  );
  return local - Math.floor(timeMs / 1000) * 1000;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw new NotDoubledError(`the time zone "${timeZone}"`);
  }
}
