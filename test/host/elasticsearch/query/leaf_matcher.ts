import { BlockList, isIPv4, isIPv6 } from 'node:net';

import type { FieldScalar } from '../../environments/environment';
import type { FieldType } from '../data/field_type';
import { ElasticsearchError, notImplemented } from '../elasticsearch_error';
import { wildcardExpression } from '../wildcard';
import { parseDate } from './parse_date';
import type { Leaf, RangeBounds } from './query';

export type ValueMatcher = (value: FieldScalar) => boolean;

/** Types whose values are compared as a whole. */
export type WholeValueType = Exclude<FieldType, 'text'>;

/** Leaves that compare values. */
export type ValueLeaf = Exclude<Leaf, { type: 'exists' | 'ids' }>;

/**
 * Whether a stored value satisfies a leaf, for a field of this type. Stored dates are epoch ms. Values in the query
 * are read loosely, as Elasticsearch does: `"4624"` finds the long 4624, `"true"` the boolean.
 * @throws query_shard_exception (400) when the query's value cannot be one of the field.
 */
export function valueMatcher(leaf: ValueLeaf, type: WholeValueType, now: number): ValueMatcher {
  switch (leaf.type) {
    case 'match':
      return termsMatcher(leaf.field, [leaf.value], type, false, now);
    case 'terms':
      return termsMatcher(leaf.field, leaf.values, type, leaf.caseInsensitive, now);
    case 'pattern':
      return patternMatcher(leaf, type);
    case 'range':
      return rangeMatcher(leaf.field, leaf.bounds, type, now);
  }
}

function termsMatcher(
  field: string,
  values: FieldScalar[],
  type: WholeValueType,
  caseInsensitive: boolean,
  now: number
): ValueMatcher {
  switch (type) {
    case 'keyword':
    case 'constant_keyword': {
      const fold = (text: FieldScalar): string =>
        caseInsensitive ? String(text).toLowerCase() : String(text);
      const wanted = new Set(values.map(fold));
      return (value) => wanted.has(fold(value));
    }
    case 'long':
    case 'double': {
      const wanted = new Set(values.map((value) => numberOf(field, value)));
      return (value) => wanted.has(Number(value));
    }
    case 'boolean': {
      const wanted = new Set(values.map((value) => booleanOf(field, value)));
      return (value) => wanted.has(value === true);
    }
    case 'date': {
      const wanted = new Set(values.map((value) => parseDate(value, now, false)));
      return (value) => wanted.has(Number(value));
    }
    case 'ip':
      return ipMatcher(field, values.map(String));
  }
}

function ipMatcher(field: string, values: string[]): ValueMatcher {
  const wanted = new BlockList();
  for (const value of values) {
    const [address = '', bits] = value.split('/');
    const family = isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : undefined;
    if (family === undefined) throw unusable(`'${value}' is not an IP string literal, field [${field}].`);
    if (bits === undefined) wanted.addAddress(address, family);
    else wanted.addSubnet(address, Number(bits), family);
  }
  return (value) => wanted.check(String(value), isIPv4(String(value)) ? 'ipv4' : 'ipv6');
}

function patternMatcher(leaf: Extract<Leaf, { type: 'pattern' }>, type: WholeValueType): ValueMatcher {
  const { field, source, text, caseInsensitive } = leaf;
  if (type !== 'keyword' && type !== 'constant_keyword') {
    const name = source === 'query_string' ? 'wildcard' : source;
    throw unusable(
      `Can only use ${name} queries on keyword, text and wildcard fields - not on [${field}] which is of type [${type}]`
    );
  }
  if (source === 'prefix') {
    const start = caseInsensitive ? text.toLowerCase() : text;
    return (value) => (caseInsensitive ? String(value).toLowerCase() : String(value)).startsWith(start);
  }
  const expression = wildcardExpression(text, caseInsensitive);
  return (value) => expression.test(String(value));
}

function rangeMatcher(field: string, bounds: RangeBounds, type: WholeValueType, now: number): ValueMatcher {
  switch (type) {
    case 'date': {
      const { from, to } = dateInterval(bounds, now);
      return (value) => Number(value) >= from && Number(value) < to;
    }
    case 'long':
    case 'double': {
      const limit = (value: FieldScalar | undefined): number | undefined =>
        value === undefined ? undefined : numberOf(field, value);
      return between(
        { gte: limit(bounds.gte), gt: limit(bounds.gt), lte: limit(bounds.lte), lt: limit(bounds.lt) },
        Number
      );
    }
    case 'keyword':
    case 'constant_keyword': {
      const limit = (value: FieldScalar | undefined): string | undefined =>
        value === undefined ? undefined : String(value);
      return between(
        { gte: limit(bounds.gte), gt: limit(bounds.gt), lte: limit(bounds.lte), lt: limit(bounds.lt) },
        String
      );
    }
    case 'boolean':
    case 'ip':
      throw notImplemented(`[range] on the ${type} field [${field}]`);
  }
}

function between<T extends number | string>(
  limits: { gte?: T; gt?: T; lte?: T; lt?: T },
  read: (value: FieldScalar) => T
): ValueMatcher {
  const { gte, gt, lte, lt } = limits;
  return (stored) => {
    const value = read(stored);
    if (gte !== undefined && value < gte) return false;
    if (gt !== undefined && value <= gt) return false;
    if (lte !== undefined && value > lte) return false;
    return lt === undefined || value < lt;
  };
}

/** The half-open interval [from, to) of epoch ms that a range on a date field means. */
export function dateInterval(bounds: RangeBounds, now: number): { from: number; to: number } {
  const at = (value: FieldScalar, roundUp: boolean): number => parseDate(value, now, roundUp, bounds.format);
  let from = -Infinity;
  let to = Infinity;
  if (bounds.gte !== undefined) from = Math.max(from, at(bounds.gte, false));
  if (bounds.gt !== undefined) from = Math.max(from, at(bounds.gt, true) + 1);
  if (bounds.lte !== undefined) to = Math.min(to, at(bounds.lte, true) + 1);
  if (bounds.lt !== undefined) to = Math.min(to, at(bounds.lt, false));
  return { from, to };
}

function numberOf(field: string, value: FieldScalar): number {
  const number = typeof value === 'string' && value.trim() === '' ? NaN : Number(value);
  if (typeof value === 'boolean' || Number.isNaN(number)) {
    throw unusable(`failed to create query: For input string: "${String(value)}" on the field [${field}]`);
  }
  return number;
}

function booleanOf(field: string, value: FieldScalar): boolean {
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false' || value === '') return false;
  throw unusable(`failed to create query: Can't parse boolean value [${String(value)}], field [${field}]`);
}

function unusable(reason: string): ElasticsearchError {
  return new ElasticsearchError(400, 'query_shard_exception', reason);
}
