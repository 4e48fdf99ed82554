import type { Condition } from './compact_module';

type Query = Record<string, unknown>;

/**
 * Elasticsearch's query for conditions that all have to hold.
 * @throws Error naming the line that is no condition.
 */
export function expandQuery(conditions: Condition[]): Query {
  const filter: Query[] = [];
  const mustNot: Query[] = [];
  for (const condition of conditions) {
    const { query, negated } = expandCondition(condition);
    (negated ? mustNot : filter).push(query);
  }
  return {
    bool: {
      ...(filter.length > 0 ? { filter } : {}),
      ...(mustNot.length > 0 ? { must_not: mustNot } : {}),
    },
  };
}

function expandCondition(condition: Condition): { query: Query; negated: boolean } {
  if (typeof condition === 'string') {
    const negated = condition.startsWith('not ');
    return { query: expandLine(negated ? condition.slice('not '.length) : condition), negated };
  }
  if ('all' in condition) {
    return { query: expandQuery(condition.all), negated: false };
  }
  return 'any' in condition
    ? { query: anyOf(condition.any.map(expandAlternative)), negated: false }
    : { query: anyOf(condition.none.map(expandAlternative)), negated: true };
}

function expandAlternative(condition: Condition): Query {
  const { query, negated } = expandCondition(condition);
  return negated ? { bool: { must_not: [query] } } : query;
}

function anyOf(should: Query[]): Query {
  return { bool: { should, minimum_should_match: 1 } };
}

function expandLine(line: string): Query {
  const separator = line.indexOf(': ');
  const field = line.slice(0, Math.max(separator, 0)).trim();
  const values = line
    .slice(separator + 2)
    .split(' | ')
    .map((value) => value.trim());
  const phrases = values.map(readPhrase);
  const [first] = values;
  if (field === '' || /\s/.test(field) || first === undefined || values.includes('')) {
    throw new Error(`Not a condition of the form "field: value": "${line}"`);
  }
  if (phrases.some((phrase) => phrase !== undefined)) {
    return anyOf(phrases.map((phrase) => matchPhrase(line, field, phrase)));
  }
  return values.length > 1 ? { terms: { [field]: values } } : expandValue(line, field, first);
}

function readPhrase(value: string): string | undefined {
  return /^"(.+)"$/.exec(value)?.[1];
}

function matchPhrase(line: string, field: string, phrase: string | undefined): Query {
  if (phrase === undefined) {
    throw new Error(`Not all of it are phrases in quotes: "${line}"`);
  }
  return { match_phrase: { [field]: phrase } };
}

function expandValue(line: string, field: string, value: string): Query {
  if (value === '*') {
    return { exists: { field } };
  }
  if (value.startsWith('>=')) {
    return { range: { [field]: { gte: readNumber(line, value.slice('>='.length)) } } };
  }
  return value.includes('*') ? { wildcard: { [field]: { value } } } : { term: { [field]: value } };
}

function readNumber(line: string, text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) {
    throw new Error(`No number after ">=": "${line}"`);
  }
  return number;
}
