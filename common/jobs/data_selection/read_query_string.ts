import { asText } from '../read_value';
import { recordOf } from './clause_body';
import type { RangeBound, SelectionNode } from './data_selection';
import { queryStringTokens, type QueryStringToken } from './query_string_tokens';

const MAX_LENGTH = 10_000;
const MAX_DEPTH = 30;

const KEYS = ['query', 'default_field', 'default_operator', 'analyze_wildcard', 'lenient', 'time_zone'];

/**
 * What a simple query string selects: `field:value`, `_exists_:field`, ranges, wildcards, phrases, NOT, and either AND
 * or OR between the parts of a group. Undefined for anything else, also for AND beside OR without brackets, which
 * Lucene reads in a way of its own.
 */
export function readQueryString(body: unknown): SelectionNode | undefined {
  const given = recordOf(body, KEYS);
  const text = asText(given?.query);
  const operator = (asText(given?.default_operator) ?? 'or').toLowerCase();
  if (text === undefined || text.length > MAX_LENGTH || (operator !== 'or' && operator !== 'and'))
    return undefined;
  const field = asText(given?.default_field);
  const tokens = queryStringTokens(text);
  if (!tokens || (field !== undefined && /[*^]/.test(field))) return undefined;
  const parser = new QueryStringParser(tokens, operator);
  const node = parser.group(field, 0);
  return node && parser.atEnd() ? node : undefined;
}

interface Group {
  positive: SelectionNode[];
  negative: SelectionNode[];
  connectors: Set<'and' | 'or'>;
}

/** Each method answers undefined where it can't go on; the caller passes that on. */
class QueryStringParser {
  private position = 0;

  constructor(
    private readonly tokens: readonly QueryStringToken[],
    private readonly usually: 'and' | 'or'
  ) {}

  atEnd(): boolean {
    return this.position === this.tokens.length;
  }

  /** Parts up to the closing bracket or the end. */
  group(field: string | undefined, depth: number): SelectionNode | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const group: Group = { positive: [], negative: [], connectors: new Set() };
    while (!this.atEnd() && this.peek() !== 'close') {
      const first = group.positive.length + group.negative.length === 0;
      if (!first) group.connectors.add(this.connector());
      const negated = this.take('not');
      const part = this.part(field, depth);
      if (!part) return undefined;
      (negated ? group.negative : group.positive).push(part);
    }
    return groupNode(group, depth);
  }

  private part(field: string | undefined, depth: number): SelectionNode | undefined {
    const token = this.tokens[this.position];
    this.position += 1;
    switch (token?.kind) {
      case 'open': {
        const node = this.group(field, depth + 1);
        return node && this.take('close') ? node : undefined;
      }
      case 'field': {
        const next = this.peek();
        const inField = field === undefined && next !== 'field' && next !== 'not';
        return inField && !/[*?]/.test(token.name) ? this.part(token.name, depth) : undefined;
      }
      case 'word':
      case 'phrase':
      case 'bound':
      case 'interval':
        return field === undefined ? undefined : valueNode(field, token);
      case 'close':
      case 'and':
      case 'or':
      case 'not':
      case undefined:
        return undefined;
    }
  }

  private connector(): 'and' | 'or' {
    if (this.take('and')) return 'and';
    return this.take('or') ? 'or' : this.usually;
  }

  private take(kind: QueryStringToken['kind']): boolean {
    if (this.peek() !== kind) return false;
    this.position += 1;
    return true;
  }

  private peek(): QueryStringToken['kind'] | undefined {
    return this.tokens[this.position]?.kind;
  }
}

/** NOT always excludes, whatever stands beside it; within brackets, a group of exclusions alone selects nothing. */
function groupNode({ positive, negative, connectors }: Group, depth: number): SelectionNode | undefined {
  if (connectors.size > 1 || positive.length + negative.length === 0) return undefined;
  if (positive.length === 0 && depth > 0) return undefined;
  const anyOf = connectors.has('or') && positive.length > 1;
  const wanted: SelectionNode[] = anyOf ? [{ kind: 'any', of: positive, atLeast: 1 }] : positive;
  return { kind: 'all', of: [...wanted, ...negative.map((of): SelectionNode => ({ kind: 'not', of }))] };
}

function valueNode(
  field: string,
  token: Extract<QueryStringToken, { kind: 'word' | 'phrase' | 'bound' | 'interval' }>
): SelectionNode {
  switch (token.kind) {
    case 'word':
      if (field === '_exists_') return { kind: 'exists', field: token.text };
      if (token.text === '*') return { kind: 'exists', field };
      return token.pattern
        ? { kind: 'pattern', field, pattern: token.text }
        : { kind: 'is', field, values: [token.text], compare: 'any_word' };
    case 'phrase':
      return { kind: 'is', field, values: [token.text], compare: 'phrase' };
    case 'bound':
      return { kind: 'range', field, bounds: [{ operator: token.operator, value: token.text }] };
    case 'interval':
      return intervalNode(field, token);
  }
}

function intervalNode(
  field: string,
  { from, to, fromIncluded, toIncluded }: Extract<QueryStringToken, { kind: 'interval' }>
): SelectionNode {
  const bounds: RangeBound[] = [];
  if (from !== '*') bounds.push({ operator: fromIncluded ? 'gte' : 'gt', value: from });
  if (to !== '*') bounds.push({ operator: toIncluded ? 'lte' : 'lt', value: to });
  return bounds.length === 0 ? { kind: 'exists', field } : { kind: 'range', field, bounds };
}
