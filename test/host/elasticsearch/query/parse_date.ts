import dateMath from '@elastic/datemath';
import moment from 'moment';

import type { FieldScalar } from '../../environments/environment';
import { notImplemented, parsingException } from '../elasticsearch_error';

/** Elasticsearch reckons in UTC; the library uses whatever moment it is given. */
const utc: typeof moment = Object.assign((input?: moment.MomentInput) => moment.utc(input), moment);

const ISO_DATE = /^\d{4}(-\d{2}(-\d{2}(T\d{2}(:\d{2}(:\d{2}([.,]\d{1,9})?)?)?(Z|[+-]\d{2}(:?\d{2})?)?)?)?)?$/;
const KNOWN_FORMATS = new Set([
  'epoch_millis',
  'epoch_second',
  'strict_date_optional_time',
  'date_optional_time',
]);

/**
 * A date in a query as epoch ms: number or digits (epoch ms), ISO 8601, or date math (`now-14d/d`, `2026-01-01||+1M`).
 * @param roundUp what rounding like `/d` goes to: the last ms of the unit, as `lte` and `gt` want, or the first.
 * @throws parsing errors as Elasticsearch (400), or 501 for formats and units that the stand-in doesn't know.
 */
export function parseDate(value: FieldScalar, now: number, roundUp: boolean, format?: string): number {
  for (const name of format?.split('||') ?? []) {
    if (!KNOWN_FORMATS.has(name)) throw notImplemented(`the date format [${name}]`);
  }
  if (typeof value === 'number' || /^-?\d{5,}$/.test(String(value))) {
    return format === 'epoch_second' ? Number(value) * 1000 : Number(value);
  }
  const text = String(value);
  if (/\/[1]?[wqQ]/.test(text)) throw notImplemented(`rounding dates to weeks or quarters, as in [${text}]`);
  if (text.startsWith('now')) return parseText(text, now, roundUp);
  const key = `${roundUp} ${text}`;
  const known = fixedDates.get(key);
  if (known !== undefined) return known;
  const parsed = parseText(text, now, roundUp);
  if (fixedDates.size >= FIXED_DATES_LIMIT) fixedDates.clear();
  fixedDates.set(key, parsed);
  return parsed;
}

/** Dates that do not depend on `now`, as one range is asked of many indices. */
const fixedDates = new Map<string, number>();
const FIXED_DATES_LIMIT = 1000;

function parseText(text: string, now: number, roundUp: boolean): number {
  const [date = ''] = text.split('||');
  if (!date.startsWith('now') && !ISO_DATE.test(date)) throw unparsable(text);
  const parsed = dateMath.parse(text.replace(/H/g, 'h'), {
    roundUp,
    momentInstance: utc,
    forceNow: new Date(now),
  });
  if (parsed === undefined || !parsed.isValid()) throw unparsable(text);
  return parsed.valueOf();
}

function unparsable(text: string): Error {
  return parsingException(
    `failed to parse date field [${text}] with format [strict_date_optional_time||epoch_millis]`
  );
}
