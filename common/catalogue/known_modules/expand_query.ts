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
  return 'any' in condition
    ? { query: anyOf(condition.any), negated: false }
    : { query: anyOf(condition.none), negated: true };
}

function anyOf(conditions: Condition[]): Query {
  const should = conditions.map((condition) => {
    const { query, negated } = expandCondition(condition);
    return negated ? { bool: { must_not: [query] } } : query;
  });
  return { bool: { should, minimum_should_match: 1 } };
}

function expandLine(line: string): Query {
  const separator = line.indexOf(': ');
  const field = line.slice(0, Math.max(separator, 0)).trim();
  const values = line
    .slice(separator + 2)
    .split(' | ')
    .map((value) => value.trim());
  const [first] = values;
  if (field === '' || /\s/.test(field) || first === undefined || values.includes('')) {
    throw new Error(`Not a condition of the form "field: value": "${line}"`);
  }
  if (values.length > 1) {
    return { terms: { [field]: values } };
  }
  if (first === '*') {
    return { exists: { field } };
  }
  return first.includes('*') ? { wildcard: { [field]: { value: first } } } : { term: { [field]: first } };
}
