import { i18n } from '@kbn/i18n';

import type { AnomalyRecord } from '../../common/api/results';
import { DAY_MS } from '../../common/constants';
import type { Formatters } from './formatters';

const SECOND_MS = 1e3;
const MINUTE_MS = 60e3;
const WEEK_MS = 7 * DAY_MS;

/**
 * `active at 3:15 AM, usually around 9:30 AM`. Values of `time_of_day` are seconds since midnight in UTC
 * (x-pack/platform/plugins/shared/ml/public/application/formatters/format_value.ts); told in the reader's zone.
 */
export function timeOfDayText({ timeMs, actual, typical }: AnomalyRecord, format: Formatters): string {
  const [seen] = actual ?? [];
  const [usual] = typical ?? [];
  if (seen === undefined || usual === undefined) return unusualTime('day');
  const midnightMs = Math.floor(timeMs / DAY_MS) * DAY_MS;
  return i18n.translate('mlJobPicker.anomaly.timeOfDay', {
    defaultMessage: 'active at {seen}, usually around {usual}',
    values: {
      seen: format.timeOfDay(midnightMs + toMinute(seen)),
      usual: format.timeOfDay(midnightMs + toMinute(usual)),
    },
  });
}

/** `active 2.5 days from the usual time of the week`. Values of `time_of_week` are seconds within a week. */
export function timeOfWeekText({ actual, typical }: AnomalyRecord, format: Formatters): string {
  const [seen] = actual ?? [];
  const [usual] = typical ?? [];
  if (seen === undefined || usual === undefined) return unusualTime('week');
  const forwards = modulo((seen - usual) * SECOND_MS, WEEK_MS);
  return i18n.translate('mlJobPicker.anomaly.timeOfWeek', {
    defaultMessage: 'active {distance} from the usual time of the week',
    values: { distance: format.duration(rounded(Math.min(forwards, WEEK_MS - forwards))) },
  });
}

function unusualTime(unit: 'day' | 'week'): string {
  return i18n.translate('mlJobPicker.anomaly.unusualTime', {
    defaultMessage: 'active at an unusual time of the {unit, select, day {day} other {week}}',
    values: { unit },
  });
}

/** A typical time is a middle of many, and no second of it is meant. */
function toMinute(seconds: number): number {
  return Math.round(modulo(seconds * SECOND_MS, DAY_MS) / MINUTE_MS) * MINUTE_MS;
}

/** To what one would say of such a distance. */
function rounded(ms: number): number {
  const step = ms >= 2 * DAY_MS ? DAY_MS / 2 : ms >= 120 * MINUTE_MS ? 30 * MINUTE_MS : MINUTE_MS;
  return Math.round(ms / step) * step;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
