import { illegalArgument, notImplemented } from '../elasticsearch_error';
import type { JsonObject } from '../json_value';
import { integerAt } from '../json_value';
import { parseSort } from '../search/parse_sort';
import { parseSourceFilter } from '../search/parse_source_filter';
import type { Aggregation } from './aggregation';

/** Elasticsearch's default (`TopHitsAggregationBuilder`). */
const USUAL_SIZE = 3;

/** Reads the body of `top_hits`. @throws 400, or 501 for settings that the stand-in does not know */
export function parseTopHits(body: JsonObject): Aggregation {
  const { size, from, sort, _source: source, ...others } = body;
  for (const key of Object.keys(others)) throw notImplemented(`[${key}] of the aggregation [top_hits]`);
  return {
    type: 'top_hits',
    hits: {
      size: size === undefined ? USUAL_SIZE : notNegative(size, 'size'),
      from: from === undefined ? 0 : notNegative(from, 'from'),
      sort: sort === undefined ? [] : parseSort(sort),
      source: parseSourceFilter(source ?? true),
      fields: [],
    },
  };
}

function notNegative(value: unknown, name: string): number {
  const number = integerAt(value, `top_hits.${name}`);
  if (number < 0)
    throw illegalArgument(`[${name}] must be greater than or equal to 0. Found [${number}] in [top_hits]`);
  return number;
}
