import type { FieldScalar } from '../../environments/environment';
import type { IndexData } from '../data/index_data';
import { wildcardExpression } from '../wildcard';
import type { SourceFilter } from './parse_source_filter';

/** A document as its `_source` has it: nested objects, dates in ISO 8601, single values not in arrays. */
export function documentSource(
  index: IndexData,
  document: number,
  filter: SourceFilter
): Record<string, unknown> | undefined {
  if (!filter.enabled) return undefined;
  const whole = index.sourceAt(document);
  if (whole !== undefined) return filtered(whole, filter.includes, filter.excludes);
  const source: Record<string, unknown> = {};
  for (const [field, values] of presentFields(index, document, filter.includes, filter.excludes)) {
    setAt(source, field.split('.'), values.length === 1 ? values[0] : values);
  }
  return source;
}

/** What a filter leaves of a source that is there as it was written. Members are kept or left out as a whole. */
function filtered(
  source: Record<string, unknown>,
  includes: string[],
  excludes: string[]
): Record<string, unknown> {
  const included = includes.map(fieldExpression);
  const excluded = excludes.map(fieldExpression);
  const isKept = (field: string): boolean =>
    (included.length === 0 || included.some((expression) => expression(field))) &&
    !excluded.some((expression) => expression(field));
  return Object.fromEntries(Object.entries(source).filter(([field]) => isKept(field)));
}

/** The values of the named fields (wildcards allowed) as the `fields` member of a hit has them. */
export function documentFields(
  index: IndexData,
  document: number,
  names: string[]
): Record<string, FieldScalar[]> {
  return Object.fromEntries(presentFields(index, document, names, []));
}

function presentFields(
  index: IndexData,
  document: number,
  includes: string[],
  excludes: string[]
): Array<[string, FieldScalar[]]> {
  const included = includes.map(fieldExpression);
  const excluded = excludes.map(fieldExpression);
  const found: Array<[string, FieldScalar[]]> = [];
  for (const [field, type] of index.mapping) {
    if (included.length > 0 && !included.some((expression) => expression(field))) continue;
    if (excluded.some((expression) => expression(field))) continue;
    const values = index.valuesAt(field, document);
    if (values.length === 0) continue;
    found.push([field, type === 'date' ? values.map((v) => new Date(Number(v)).toISOString()) : [...values]]);
  }
  return found;
}

/** A source pattern names a field, a whole object, or either with wildcards. */
function fieldExpression(pattern: string): (field: string) => boolean {
  const exact = wildcardExpression(pattern);
  const below = wildcardExpression(`${pattern}.*`);
  return (field) => exact.test(field) || below.test(field);
}

function setAt(target: Record<string, unknown>, path: string[], value: unknown): void {
  const [head, ...rest] = path;
  if (head === undefined) return;
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const known = target[head];
  const inner: Record<string, unknown> = isObject(known) ? known : {};
  target[head] = inner;
  setAt(inner, rest, value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
