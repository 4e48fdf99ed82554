import moment, { type Moment } from 'moment';

type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ['s', 'second'],
  ['m', 'minute'],
  ['h', 'hour'],
  ['d', 'day'],
  ['w', 'week'],
  ['M', 'month'],
  ['y', 'year'],
]);

const STEP = /^(?:([+-])(\d{1,6})|\/)([smhdwMy])/;

interface DateMathOptions {
  nowMs: number;
  /** Whether rounding (`/d`) leads to the end of the unit, as for the end of a range, or to its begin. */
  roundUp?: boolean;
}

/**
 * The instant that a time of Kibana's date picker stands for, in ms since the epoch: `now`, `now-7d`, `now-1d/d`, `now/w`, or an
 * ISO time. Days, weeks and months are those of moment's time zone, which Kibana sets to `dateFormat:tz`. Undefined for any
 * other text.
 */
export function resolveDateMath(
  text: string,
  { nowMs, roundUp = false }: DateMathOptions
): number | undefined {
  if (!text.startsWith('now')) return isoTime(text);
  const time = moment(nowMs);
  let rest = text.slice('now'.length);
  while (rest !== '') {
    const step = STEP.exec(rest);
    const unit = UNITS.get(step?.[3] ?? '');
    if (step === null || unit === undefined) return undefined;
    takeStep(time, { sign: step[1], amount: Number(step[2]), unit }, roundUp);
    rest = rest.slice(step[0].length);
  }
  return time.isValid() ? time.valueOf() : undefined;
}

interface Step {
  /** Absent where the step rounds. */
  sign: string | undefined;
  amount: number;
  unit: Unit;
}

function takeStep(time: Moment, { sign, amount, unit }: Step, roundUp: boolean): void {
  if (sign !== undefined) time.add(sign === '-' ? -amount : amount, unit);
  else if (roundUp) time.endOf(unit);
  else time.startOf(unit);
}

function isoTime(text: string): number | undefined {
  const time = moment(text, moment.ISO_8601, true);
  return time.isValid() ? time.valueOf() : undefined;
}
