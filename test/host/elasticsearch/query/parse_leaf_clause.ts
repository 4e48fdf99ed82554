import type { FieldScalar } from '../../environments/environment';
import { illegalArgument, notImplemented, parsingException } from '../elasticsearch_error';
import type { JsonObject } from '../json_value';
import { booleanAt, isJsonObject, stringAt } from '../json_value';
import type { Leaf, Query, QueryContext, RangeBounds } from './query';
import { leafQuery } from './query';

/** The clauses that look at one field; undefined if `name` is none of them. */
export function parseLeafClause(name: string, body: JsonObject, context: QueryContext): Query | undefined {
  const leaf = leafOf(name, body, context);
  if (leaf === undefined) return undefined;
  if (leaf.type !== 'ids' && context.runtimeFields.has(leaf.field)) {
    throw notImplemented(`queries on the runtime field [${leaf.field}]: it runs no scripts`);
  }
  return leafQuery(leaf);
}

function leafOf(name: string, body: JsonObject, context: QueryContext): Leaf | undefined {
  switch (name) {
    case 'term':
      return termLeaf(body);
    case 'terms':
      return termsLeaf(body);
    case 'match':
      return matchLeaf(body, 'match', ['operator', 'minimum_should_match', 'lenient', 'zero_terms_query']);
    case 'match_phrase':
      return matchLeaf(body, 'match_phrase', ['slop', 'zero_terms_query']);
    case 'exists':
      allow(body, name, ['field']);
      return { type: 'exists', field: stringAt(body.field, 'exists.field') };
    case 'range':
      return rangeLeaf(body, context);
    case 'prefix':
      return patternLeaf(body, 'prefix', ['value']);
    case 'wildcard':
      return patternLeaf(body, 'wildcard', ['value', 'wildcard']);
    case 'ids':
      allow(body, name, ['values']);
      return { type: 'ids', values: scalarsAt(body.values, 'ids.values').map(String) };
    default:
      return undefined;
  }
}

function termLeaf(body: JsonObject): Leaf {
  const { field, value } = soleField(body, 'term');
  if (!isJsonObject(value)) {
    return { type: 'terms', field, values: [scalarAt(value, `term.${field}`)], caseInsensitive: false };
  }
  allow(value, 'term', ['value', 'case_insensitive']);
  return {
    type: 'terms',
    field,
    values: [scalarAt(value.value, `term.${field}.value`)],
    caseInsensitive: optionalBoolean(value.case_insensitive),
  };
}

function termsLeaf(body: JsonObject): Leaf {
  const { boost, _name, ...rest } = body;
  const { field, value } = soleField(rest, 'terms');
  if (isJsonObject(value)) throw notImplemented('terms lookup (terms from another document)');
  return { type: 'terms', field, values: scalarsAt(value, `terms.${field}`), caseInsensitive: false };
}

function matchLeaf(body: JsonObject, name: 'match' | 'match_phrase', allowed: string[]): Leaf {
  const { field, value } = soleField(body, name);
  const inner = isJsonObject(value) ? value : { query: value };
  if ('analyzer' in inner || 'fuzziness' in inner)
    throw notImplemented(`[${name}] with analyzer or fuzziness`);
  allow(inner, name, ['query', ...allowed]);
  const onText = ['minimum_should_match', 'slop', 'zero_terms_query'].find((parameter) => parameter in inner);
  return {
    type: 'match',
    field,
    value: scalarAt(inner.query, `${name}.${field}.query`),
    words: name === 'match_phrase' ? 'phrase' : operatorOf(inner.operator),
    ...(onText === undefined ? {} : { onText: `[${name}] with [${onText}]` }),
  };
}

function operatorOf(operator: unknown = 'or'): 'any' | 'all' {
  switch (String(operator).toLowerCase()) {
    case 'or':
      return 'any';
    case 'and':
      return 'all';
    default:
      throw illegalArgument(`operator needs to be either OR or AND, but not [${String(operator)}]`);
  }
}

const BOUNDS = ['gte', 'gt', 'lte', 'lt'] as const;

function rangeLeaf(body: JsonObject, context: QueryContext): Leaf {
  const { field, value } = soleField(body, 'range');
  if (!isJsonObject(value))
    throw parsingException(`[range] query malformed, no start_object after field [${field}]`);
  if ('time_zone' in value || 'relation' in value) throw notImplemented('[range] with time_zone or relation');
  allow(value, 'range', [...BOUNDS, 'format']);
  const bounds: RangeBounds = {};
  for (const bound of BOUNDS) {
    const given = value[bound];
    if (given !== undefined && given !== null) bounds[bound] = scalarAt(given, `range.${field}.${bound}`);
  }
  if (value.format !== undefined) bounds.format = stringAt(value.format, `range.${field}.format`);
  return { type: 'range', field, bounds: withNow(bounds, context.now) };
}

/** `now` is written out, so that two requests at different times never share a remembered result. */
function withNow(bounds: RangeBounds, now: number): RangeBounds {
  const relative = BOUNDS.some((bound) => String(bounds[bound] ?? '').startsWith('now'));
  if (!relative) return bounds;
  const fixed = new Date(now).toISOString();
  const written: RangeBounds = { ...bounds };
  for (const bound of BOUNDS) {
    const given = written[bound];
    if (typeof given === 'string' && given.startsWith('now')) written[bound] = `${fixed}||${given.slice(3)}`;
  }
  return written;
}

function patternLeaf(body: JsonObject, source: 'prefix' | 'wildcard', names: string[]): Leaf {
  const { field, value } = soleField(body, source);
  if (!isJsonObject(value)) {
    return {
      type: 'pattern',
      field,
      source,
      text: stringAt(value, `${source}.${field}`),
      caseInsensitive: false,
    };
  }
  allow(value, source, [...names, 'case_insensitive', 'rewrite']);
  const text = names.map((name) => value[name]).find((given) => given !== undefined);
  return {
    type: 'pattern',
    field,
    source,
    text: stringAt(text, `${source}.${field}.value`),
    caseInsensitive: optionalBoolean(value.case_insensitive),
  };
}

function soleField(body: JsonObject, name: string): { field: string; value: unknown } {
  const [entry, second] = Object.entries(body);
  if (entry === undefined) throw parsingException(`[${name}] query malformed, no field`);
  if (second !== undefined) {
    throw parsingException(
      `[${name}] query doesn't support multiple fields, found [${entry[0]}] and [${second[0]}]`
    );
  }
  return { field: entry[0], value: entry[1] };
}

function allow(body: JsonObject, name: string, parameters: string[]): void {
  for (const parameter of Object.keys(body)) {
    if (['boost', '_name', ...parameters].includes(parameter)) continue;
    throw parsingException(`[${name}] query does not support [${parameter}]`);
  }
}

function scalarAt(value: unknown, where: string): FieldScalar {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw parsingException(`[${where}] must be a value, found ${JSON.stringify(value) ?? 'nothing'}`);
}

function scalarsAt(value: unknown, where: string): FieldScalar[] {
  if (!Array.isArray(value)) throw parsingException(`[${where}] must be an array of values`);
  return value.map((item, i) => scalarAt(item, `${where}[${i}]`));
}

function optionalBoolean(value: unknown): boolean {
  return value === undefined ? false : booleanAt(value, 'case_insensitive');
}
