import { i18n } from '@kbn/i18n';

/** Numbers, sizes and times as the reader's locale and Kibana's time zone setting want them. */
export interface Formatters {
  number(value: number): string;
  /** Bytes in multiples of 1024 with up to one decimal, as ML counts memory: `512 MB`. */
  bytes(value: number): string;
  /** A fraction of 1: `42%`. */
  percent(fraction: number): string;
  /** Date and time to the minute of an instant in ms since the epoch. */
  dateTime(ms: number): string;
  /** Time of day to the second. */
  time(ms: number): string;
  /** Time of day to the minute. */
  timeOfDay(ms: number): string;
  /** Distance from `nowMs` in the largest fitting unit: `3 hours ago`. */
  relative(ms: number, nowMs: number): string;
  /** A span in the largest fitting unit, with up to one decimal: `4 weeks`, `3 days`, `7.5 hours`. */
  duration(ms: number): string;
  /** `a, b and 3 more`: the first `show` items; all of them by default. */
  list(items: readonly string[], show?: number): string;
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'] as const;

/** A week counts only from two on: `7 days` says more clearly than `1 week` what is meant. */
const DURATION_UNITS = [
  ['week', 7 * 24 * 3600e3, 2],
  ['day', 24 * 3600e3, 1],
  ['hour', 3600e3, 1],
  ['minute', 60e3, 1],
] as const;

const RELATIVE_UNITS: ReadonlyArray<[Intl.RelativeTimeFormatUnit, number]> = [
  ['year', 365 * 24 * 3600e3],
  ['month', 30 * 24 * 3600e3],
  ['day', 24 * 3600e3],
  ['hour', 3600e3],
  ['minute', 60e3],
  ['second', 1e3],
];

/** `timeZone` is the value of Kibana's `dateFormat:tz`: an IANA name, or `Browser`. An unknown zone counts as `Browser`. */
export function createFormatters(locale: string, timeZone: string): Formatters {
  const zone = knownTimeZone(timeZone);
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const dateTimes = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  });
  const times = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', timeZone: zone });
  const timesOfDay = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone });
  const distances = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    number: (value) => numbers.format(value),
    bytes: (value) => formatBytes(locale, value),
    percent: (fraction) => percents.format(fraction),
    dateTime: (ms) => dateTimes.format(ms),
    time: (ms) => times.format(ms),
    timeOfDay: (ms) => timesOfDay.format(ms),
    relative: (ms, nowMs) => {
      const distance = ms - nowMs;
      const [unit, size] = RELATIVE_UNITS.find(([, each]) => Math.abs(distance) >= each) ?? ['second', 1e3];
      return distances.format(Math.trunc(distance / size), unit);
    },
    duration: (ms) => formatDuration(locale, ms),
    list: (items, show = items.length) => {
      const rest = items.length - show;
      return conjunction.format(rest > 0 ? [...items.slice(0, show), moreText(numbers.format(rest))] : items);
    },
  };
}

function moreText(count: string): string {
  return i18n.translate('mlJobPicker.format.more', { defaultMessage: '{count} more', values: { count } });
}

function knownTimeZone(timeZone: string): string | undefined {
  if (timeZone === 'Browser') {
    return undefined;
  }
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    return undefined;
  }
}

function formatBytes(locale: string, value: number): string {
  const magnitude = Math.abs(value) < 1 ? 0 : Math.floor(Math.log2(Math.abs(value)) / 10);
  const power = Math.min(magnitude, BYTE_UNITS.length - 1);
  const unit = BYTE_UNITS[power];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(
    value / 1024 ** power
  );
}

function formatDuration(locale: string, ms: number): string {
  const [unit, size] = DURATION_UNITS.find(
    ([, each, least]) => ms >= each * least && fitsOneDecimal(ms / each)
  ) ?? ['second', 1e3];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(ms / size);
}

/** 8.5 days, but 26 hours rather than 1.08 days. */
function fitsOneDecimal(amount: number): boolean {
  return Math.abs(amount * 10 - Math.round(amount * 10)) < 1e-6;
}
