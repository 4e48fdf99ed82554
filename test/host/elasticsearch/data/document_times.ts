import type { EnvironmentIndex } from '../../environments/environment';
import { fractionAt, seedOf } from './seeded_hash';

const DAY_MS = 86_400_000;
/** How much busier the day is than the night: density varies between 1/(1+a) and 1/(1−a). */
const RHYTHM = 0.35;
/** Streams that still receive have documents this far ahead of the start, hidden until their time comes. */
const AHEAD_DAYS = 1;

/** Documents of an index in the order of their time; `kinds[i]` made document i, as its `numbers[i]`-th one. */
export interface DocumentTimes {
  timestamps: Float64Array;
  kinds: Uint16Array;
  numbers: Uint32Array;
}

/**
 * What the timestamps of the index's documents say (epoch ms), the same for the same `now`: when each happened, or
 * later where the senders' clock is ahead.
 */
export function documentTimes(definition: EnvironmentIndex, now: number): DocumentTimes {
  const oldest = now - definition.fromDaysAgo * DAY_MS;
  const newest = definition.toDaysAgo === 0 ? now + AHEAD_DAYS * DAY_MS : now - definition.toDaysAgo * DAY_MS;
  const perKind = definition.documents.map(({ perDay, fromDaysAgo, toDaysAgo }, kind) => {
    const from = fromDaysAgo === undefined ? oldest : now - fromDaysAgo * DAY_MS;
    const to = toDaysAgo === undefined || toDaysAgo === 0 ? newest : now - toDaysAgo * DAY_MS;
    const count = Math.round((perDay * (to - from)) / DAY_MS);
    const inRhythm = fromDaysAgo === undefined && toDaysAgo === undefined;
    return timesOfKind(seedOf(`${definition.name}/${kind}`), count, { from, to, inRhythm });
  });
  const happened = merged(perKind);
  const ahead = clockAheadMs(definition);
  return { ...happened, timestamps: happened.timestamps.map((time) => time + ahead) };
}

/** The times of documents that were written one by one, in time order. */
export function writtenTimes(timesMs: ArrayLike<number>): DocumentTimes {
  return {
    timestamps: Float64Array.from(timesMs),
    kinds: new Uint16Array(timesMs.length),
    numbers: Uint32Array.from({ length: timesMs.length }, (_none, i) => i),
  };
}

/** How much later than they happened the documents of an index are stamped. */
export function clockAheadMs({ clockAheadMinutes = 0 }: EnvironmentIndex): number {
  return Math.round(clockAheadMinutes * 60_000);
}

/** @param inRhythm false for what only came for a while, which day and night have no say in */
function timesOfKind(
  seed: number,
  count: number,
  { from, to, inRhythm }: { from: number; to: number; inRhythm: boolean }
): Float64Array {
  const times = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const even = from + ((i + fractionAt(seed, i)) / count) * (to - from);
    const time = inRhythm ? withDayNightRhythm(even) : even;
    times[i] = Math.min(to - 1, Math.max(from, Math.floor(time)));
  }
  return times.sort();
}

function withDayNightRhythm(time: number): number {
  const ofDay = (time % DAY_MS) / DAY_MS;
  const quietAtNight = (RHYTHM / (2 * Math.PI)) * Math.sin(2 * Math.PI * ofDay);
  return time + quietAtNight * DAY_MS;
}

function merged(perKind: Float64Array[]): DocumentTimes {
  const total = perKind.reduce((sum, times) => sum + times.length, 0);
  const timestamps = new Float64Array(total);
  const kinds = new Uint16Array(total);
  const numbers = new Uint32Array(total);
  const next = perKind.map(() => 0);
  for (let i = 0; i < total; i++) {
    let earliest = -1;
    let time = Infinity;
    for (let kind = 0; kind < perKind.length; kind++) {
      const candidate = perKind[kind]?.[next[kind] ?? 0] ?? Infinity;
      if (candidate < time) {
        time = candidate;
        earliest = kind;
      }
    }
    timestamps[i] = time;
    kinds[i] = earliest;
    numbers[i] = next[earliest] ?? 0;
    next[earliest] = (next[earliest] ?? 0) + 1;
  }
  return { timestamps, kinds, numbers };
}
