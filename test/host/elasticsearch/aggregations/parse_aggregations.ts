import { notImplemented, parsingException } from '../elasticsearch_error';
import type { JsonObject } from '../json_value';
import { objectAt, stringAt } from '../json_value';
import { UNIMPLEMENTED_AGGREGATIONS } from '../query/clause_names';
import { parseQuery } from '../query/parse_query';
import type { Query, QueryContext } from '../query/query';
import type { Aggregation } from './aggregation';
import { onlyField } from './only_field';
import { parseDateHistogram } from './parse_date_histogram';
import { parseRandomSampler, requireSamplerAtTop } from './parse_random_sampler';
import { parseTerms } from './parse_terms';
import { parseTopHits } from './parse_top_hits';

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
      return parseTerms(objectAt(json, type), inside, context);
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
    case 'top_hits':
      return parseTopHits(objectAt(json, type));
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
