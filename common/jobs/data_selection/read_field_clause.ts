import { asRecord, asText } from '../read_value';
import { isFieldValue, recordOf, soleField } from './clause_body';
import type { FieldValue, RangeBound, SelectionNode } from './data_selection';

/** What a clause about a single field selects; undefined if it can't be read. */
export function readFieldClause(type: string, body: unknown): SelectionNode | undefined {
  if (type === 'exists') return readExists(body);
  const entry = soleField(body);
  if (!entry) return undefined;
  const [field, content] = entry;
  switch (type) {
    case 'term':
      return readTerm(field, content);
    case 'terms':
      return readTerms(field, content);
    case 'match':
      return readMatch(field, content);
    case 'match_phrase':
      return readPhrase(field, content);
    case 'wildcard':
      return readPattern(field, content, ['value', 'wildcard'], '');
    case 'prefix':
      return readPattern(field, content, ['value', 'prefix'], '*');
    case 'range':
      return readRange(field, content);
    default:
      return undefined;
  }
}

function readExists(body: unknown): SelectionNode | undefined {
  const field = asText(recordOf(body, ['field'])?.field);
  return field === undefined ? undefined : { kind: 'exists', field };
}

function readTerm(field: string, content: unknown): SelectionNode | undefined {
  // `term` and `wildcard` are how the value was called long ago; Elasticsearch still reads the latter.
  const value = isFieldValue(content)
    ? content
    : soleValue(recordOf(content, ['value', 'term', 'case_insensitive']), ['value', 'term']);
  return value === undefined ? undefined : { kind: 'is', field, values: [value], compare: 'value' };
}

function readTerms(field: string, content: unknown): SelectionNode | undefined {
  if (!Array.isArray(content) || !content.every(isFieldValue)) return undefined;
  return content.length === 0
    ? { kind: 'nothing' }
    : { kind: 'is', field, values: [...new Set(content)], compare: 'value' };
}

function readMatch(field: string, content: unknown): SelectionNode | undefined {
  const body = recordOf(content, ['query', 'operator', 'zero_terms_query', 'lenient']);
  const value = isFieldValue(content) ? content : soleValue(body, ['query']);
  const operator = (asText(body?.operator) ?? 'or').toLowerCase();
  if (value === undefined || (operator !== 'or' && operator !== 'and')) return undefined;
  const compare = operator === 'or' ? 'any_word' : 'all_words';
  return { kind: 'is', field, values: [value], compare };
}

function readPhrase(field: string, content: unknown): SelectionNode | undefined {
  const value = isFieldValue(content) ? content : soleValue(recordOf(content, ['query']), ['query']);
  return value === undefined ? undefined : { kind: 'is', field, values: [value], compare: 'phrase' };
}

function readPattern(
  field: string,
  content: unknown,
  names: readonly string[],
  ending: string
): SelectionNode | undefined {
  const body = recordOf(content, [...names, 'case_insensitive', 'rewrite']);
  const pattern = typeof content === 'string' ? content : soleValue(body, names);
  return typeof pattern === 'string' ? { kind: 'pattern', field, pattern: `${pattern}${ending}` } : undefined;
}

const OPERATORS = ['gt', 'gte', 'lt', 'lte'] as const;

function readRange(field: string, content: unknown): SelectionNode | undefined {
  const body = recordOf(content, [...OPERATORS, 'format', 'time_zone', 'relation']);
  if (!body) return undefined;
  const given = OPERATORS.filter((operator) => body[operator] !== undefined && body[operator] !== null);
  const bounds = given.flatMap((operator): RangeBound[] => {
    const value = body[operator];
    return isFieldValue(value) ? [{ operator, value }] : [];
  });
  if (bounds.length < given.length) return undefined;
  return bounds.length === 0 ? { kind: 'exists', field } : { kind: 'range', field, bounds };
}

/** The value under one of these names, if exactly one is there. */
function soleValue(
  body: Record<string, unknown> | undefined,
  names: readonly string[]
): FieldValue | undefined {
  const values = names.flatMap((name) => {
    const value = asRecord(body)?.[name];
    return isFieldValue(value) ? [value] : [];
  });
  return values.length === 1 ? values[0] : undefined;
}
