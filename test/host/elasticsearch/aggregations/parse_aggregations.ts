import type { FieldScalar } from '../../environments/environment';
import { illegalArgument, notImplemented, parsingException } from '../elasticsearch_error';
import type { JsonObject } from '../json_value';
import { integerAt, isJsonObject, objectAt, stringAt } from '../json_value';
import { UNIMPLEMENTED_AGGREGATIONS } from '../query/clause_names';
import { parseQuery } from '../query/parse_query';
import type { Query, QueryContext } from '../query/query';
import { parseDuration } from '../search/parse_duration';
import type { Aggregation, BucketOrder } from './aggregation';
import { parseRandomSampler, requireSamplerAtTop } from './parse_random_sampler';

/** Reads the aggregations of a search by name. @throws 400 for unknown ones, 501 for those the stand-in doesn't run. */
export function parseAggregations(json: unknown, context: QueryContext): Map<string, Aggregation> {
  const parsed = parseLevel(json, context);
  for (const [name, aggregation] of parsed) requireSamplerAtTop(name, aggregation, context);
  return parsed;
}

function parseLevel(json: unknown, context: QueryContext): Map<string, Aggregation> {
  const named = Object.entries(objectAt(json, 'aggs'));
  return new Map(
    named.map(([name, body]) => [name, parseOne(name, objectAt(body, `aggs.${name}`), context)])
  );
}

function parseOne(name: string, body: JsonObject, context: QueryContext): Aggregation {
  const { aggs, aggregations, meta, ...types } = body;
  if (meta !== undefined) throw notImplemented('[meta] of aggregations');
  const [entry, second] = Object.entries(types);
  if (entry === undefined) throw parsingException(`Missing definition for aggregation [${name}]`);
  if (second !== undefined) {
    throw parsingException(
      `Found two aggregation type definitions in [${name}]: [${entry[0]}] and [${second[0]}]`
    );
  }
  const [type, parameters] = entry;
  const nested = aggs ?? aggregations;
  const inside = nested === undefined ? new Map<string, Aggregation>() : parseLevel(nested, context);
  const parsed = ofType(type, parameters, inside, context);
  if ('field' in parsed && context.runtimeFields.has(parsed.field)) {
    throw notImplemented(`aggregating the runtime field [${parsed.field}]: it runs no scripts`);
  }
  if (!('inside' in parsed) && inside.size > 0) {
    throw parsingException(`Aggregator [${name}] of type [${type}] cannot accept sub-aggregations`);
  }
  return parsed;
}

function ofType(
  type: string,
  json: unknown,
  inside: Map<string, Aggregation>,
  context: QueryContext
): Aggregation {
  switch (type) {
    case 'terms':
      return parseTerms(objectAt(json, type), inside);
    case 'filter':
      return { type, filter: parseQuery(json, context, 'filter'), inside };
    case 'filters':
      return parseFilters(objectAt(json, type), inside, context);
    case 'missing':
      return { type, field: onlyField(objectAt(json, type), type, []), inside };
    case 'date_histogram':
      return parseDateHistogram(objectAt(json, type), inside);
    case 'random_sampler':
      return parseRandomSampler(objectAt(json, type), inside);
    case 'min':
    case 'max':
    case 'value_count':
      return { type, field: onlyField(objectAt(json, type), type, []) };
    case 'cardinality':
      // precision_threshold bounds an error that exact counting does not have.
      return { type, field: onlyField(objectAt(json, type), type, ['precision_threshold']) };
    default:
      if (UNIMPLEMENTED_AGGREGATIONS.has(type)) throw notImplemented(`the aggregation [${type}]`);
      throw parsingException(`Unknown aggregation type [${type}]`);
  }
}

function onlyField(body: JsonObject, type: string, harmless: string[]): string {
  for (const key of Object.keys(body)) {
    if (key !== 'field' && !harmless.includes(key))
      throw notImplemented(`[${key}] of the aggregation [${type}]`);
  }
  if (body.field === undefined)
    throw illegalArgument(`Required one of fields [field, script], but none were specified.`);
  return stringAt(body.field, `${type}.field`);
}

/** Settings of terms that change how it is computed, not what it answers here, where every count is exact. */
const HARMLESS_TERMS = new Set(['shard_size', 'execution_hint', 'collect_mode', 'show_term_doc_count_error']);

function parseTerms(body: JsonObject, inside: Map<string, Aggregation>): Aggregation {
  const { field, size, missing, min_doc_count: minDocCount, order, include, exclude, ...others } = body;
  for (const key of Object.keys(others)) {
    if (!HARMLESS_TERMS.has(key)) throw notImplemented(`[${key}] of the aggregation [terms]`);
  }
  const minimum = minDocCount === undefined ? 1 : integerAt(minDocCount, 'terms.min_doc_count');
  if (minimum === 0) throw notImplemented('[min_doc_count] 0 of the aggregation [terms]');
  const wanted = size === undefined ? 10 : integerAt(size, 'terms.size');
  if (wanted <= 0) throw illegalArgument(`[size] must be greater than 0. Found [${wanted}]`);
  return {
    type: 'terms',
    field: onlyField({ field }, 'terms', []),
    size: wanted,
    missing: missing === undefined ? undefined : scalarAt(missing, 'terms.missing'),
    minDocCount: minimum,
    order: parseOrder(order),
    include: parseList(include, 'include'),
    exclude: parseList(exclude, 'exclude'),
    inside,
  };
}

function parseOrder(json: unknown): BucketOrder[] {
  const byCount: BucketOrder[] = [{ by: '_count', descending: true }];
  const items: unknown[] = json === undefined ? [] : Array.isArray(json) ? json : [json];
  const orders = items.map((item): BucketOrder => {
    const [by, direction] = Object.entries(objectAt(item, 'terms.order'))[0] ?? [];
    if (by !== '_count' && by !== '_key') throw notImplemented(`ordering terms by [${String(by)}]`);
    if (direction !== 'asc' && direction !== 'desc')
      throw illegalArgument(`Unknown order direction [${String(direction)}]`);
    return { by, descending: direction === 'desc' };
  });
  return [...(orders.length === 0 ? byCount : orders), { by: '_key', descending: false }];
}

function parseList(json: unknown, name: string): string[] | undefined {
  if (json === undefined) return undefined;
  if (!Array.isArray(json)) throw notImplemented(`[${name}] of the aggregation [terms] other than a list`);
  return json.map(String);
}

function parseFilters(
  body: JsonObject,
  inside: Map<string, Aggregation>,
  context: QueryContext
): Aggregation {
  const { filters, other_bucket: other, other_bucket_key: otherKey, ...others } = body;
  for (const key of Object.keys(others)) throw notImplemented(`[${key}] of the aggregation [filters]`);
  const otherBucketKey =
    otherKey !== undefined ? stringAt(otherKey, 'other_bucket_key') : other === true ? '_other_' : undefined;
  if (Array.isArray(filters)) {
    const list = filters.map((filter: unknown): Query => parseQuery(filter, context, 'filters'));
    return { type: 'filters', filters: list, otherBucketKey, inside };
  }
  const named = Object.entries(objectAt(filters, 'filters.filters'));
  const parsed = new Map(
    named.map(([name, filter]) => [name, parseQuery(filter, context, `filters.${name}`)])
  );
  return { type: 'filters', filters: parsed, otherBucketKey, inside };
}

/** Calendar units that always have the same length in UTC. */
const CALENDAR: Record<string, string> = {
  minute: '1m',
  hour: '1h',
  day: '1d',
  '1m': '1m',
  '1h': '1h',
  '1d': '1d',
};

function parseDateHistogram(body: JsonObject, inside: Map<string, Aggregation>): Aggregation {
  const {
    field,
    fixed_interval: fixed,
    calendar_interval: calendar,
    min_doc_count: minDocCount,
    time_zone: zone,
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
    inside,
  };
}

function scalarAt(value: unknown, where: string): FieldScalar {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw parsingException(
    `[${where}] must be a value, found ${isJsonObject(value) ? 'an object' : String(value)}`
  );
}
