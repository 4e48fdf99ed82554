import type { FieldScalar } from '../../environments/environment';
import { illegalArgument } from '../elasticsearch_error';
import { parseDate } from '../query/parse_date';

/** The time span a datafeed is started for, epoch ms. */
export interface DatafeedSpan {
  startMs: number;
  endMs: number | undefined;
}

/** Reads `start` (default: from the first document) and `end` (default: none). */
export function spanOf(options: Record<string, unknown>, now: number): DatafeedSpan {
  const at = (name: string): number | undefined => {
    const value = options[name];
    if (value === undefined) return undefined;
    if (value === '0' || value === 0) return 0;
    if (!isScalar(value)) throw illegalArgument(`[${name}] must be a time, found ${JSON.stringify(value)}`);
    return parseDate(value, now, false);
  };
  return { startMs: at('start') ?? 0, endMs: at('end') };
}

function isScalar(value: unknown): value is FieldScalar {
  return typeof value === 'string' || typeof value === 'number';
}
