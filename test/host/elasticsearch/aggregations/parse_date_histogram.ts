import { illegalArgument, notImplemented } from '../elasticsearch_error';
import type { JsonObject } from '../json_value';
import { integerAt, objectAt, stringAt } from '../json_value';
import { parseDuration } from '../search/parse_duration';
import type { Aggregation } from './aggregation';
import { onlyField } from './only_field';
import { isDescending } from './parse_terms_order';

/** Calendar units that always have the same length in UTC. */
const CALENDAR: Record<string, string> = {
  minute: '1m',
  hour: '1h',
  day: '1d',
  '1m': '1m',
  '1h': '1h',
  '1d': '1d',
};

/** Reads the body of `date_histogram`. @throws 400, or 501 for settings that the stand-in does not know */
export function parseDateHistogram(body: JsonObject, inside: Map<string, Aggregation>): Aggregation {
  const {
    field,
    fixed_interval: fixed,
    calendar_interval: calendar,
    min_doc_count: minDocCount,
    time_zone: zone,
    order,
    ...others
  } = body;
  for (const key of Object.keys(others)) throw notImplemented(`[${key}] of the aggregation [date_histogram]`);
  if (zone !== undefined && zone !== 'UTC')
    throw notImplemented(`[time_zone] ${String(zone)} of [date_histogram]`);
  const interval = calendar === undefined ? fixed : CALENDAR[String(calendar)];
  if (calendar !== undefined && interval === undefined) {
    throw notImplemented(`[calendar_interval] ${String(calendar)} of [date_histogram]`);
  }
  if (interval === undefined)
    throw illegalArgument('Required one of fields [interval, calendar_interval, fixed_interval]');
  return {
    type: 'date_histogram',
    field: onlyField({ field }, 'date_histogram', []),
    intervalMs: parseDuration(stringAt(interval, 'date_histogram.fixed_interval'), 'fixed_interval'),
    minDocCount: minDocCount === undefined ? 0 : integerAt(minDocCount, 'min_doc_count'),
    order: parseOrder(order),
    inside,
  };
}

function parseOrder(json: unknown): { by: '_count' | '_key'; descending: boolean } {
  if (json === undefined) return { by: '_key', descending: false };
  const [[by, direction] = [], second] = Object.entries(objectAt(json, 'date_histogram.order'));
  if ((by !== '_count' && by !== '_key') || second !== undefined)
    throw notImplemented(`[order] ${JSON.stringify(json)} of [date_histogram]`);
  return { by, descending: isDescending(direction) };
}
