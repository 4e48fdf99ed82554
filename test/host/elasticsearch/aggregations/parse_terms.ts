import type { FieldScalar } from '../../environments/environment';
import { illegalArgument, notImplemented, parsingException } from '../elasticsearch_error';
import type { JsonObject } from '../json_value';
import { integerAt, isJsonObject } from '../json_value';
import type { QueryContext } from '../query/query';
import type { Aggregation } from './aggregation';
import { onlyField } from './only_field';
import { parseTermsOrder } from './parse_terms_order';

/** Settings of terms that change how it is computed, not what it answers here, where every count is exact. */
const HARMLESS_TERMS = new Set(['shard_size', 'execution_hint', 'collect_mode', 'show_term_doc_count_error']);

/** Reads the body of `terms`. @throws 400, or 501 for settings that the stand-in does not know */
export function parseTerms(
  body: JsonObject,
  inside: Map<string, Aggregation>,
  context: QueryContext
): Aggregation {
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
    order: parseTermsOrder(order, inside, context),
    include: parseList(include, 'include'),
    exclude: parseList(exclude, 'exclude'),
    inside,
  };
}

function parseList(json: unknown, name: string): string[] | undefined {
  if (json === undefined) return undefined;
  if (!Array.isArray(json)) throw notImplemented(`[${name}] of the aggregation [terms] other than a list`);
  return json.map(String);
}

function scalarAt(value: unknown, where: string): FieldScalar {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw parsingException(
    `[${where}] must be a value, found ${isJsonObject(value) ? 'an object' : String(value)}`
  );
}
