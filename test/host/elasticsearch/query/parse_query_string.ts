import { notImplemented, parsingException } from '../elasticsearch_error';
import type { JsonObject } from '../json_value';
import { stringAt } from '../json_value';
import type { Query, QueryContext } from './query';
import { leafQuery } from './query';

type Token = { type: '(' | ')' | 'AND' | 'OR' | 'NOT' } | { type: 'term'; field: string; value: string };

const TOKEN =
  /\s*(?:(\()|(\))|(AND\b|&&)|(OR\b|\|\|)|(NOT\b|!)|((?:\\.|[\w.@*-])+):("(?:\\.|[^"\\])*"|(?:\\.|[^\s()"\\])+))/y;

/**
 * The part of the query_string syntax that the stand-in reads: `field:value` with wildcards, `_exists_:field`, AND,
 * OR, NOT and parentheses. Everything else of that language is refused with 501.
 */
export function parseQueryString(body: JsonObject, context: QueryContext): Query {
  const { query, default_operator: operator, analyze_wildcard, boost, _name, ...others } = body;
  const [other] = Object.keys(others);
  if (other !== undefined) throw notImplemented(`[query_string] with [${other}]`);
  const text = stringAt(query, 'query_string.query');
  if (text.trim() === '*') return { kind: 'all' };
  const parser = new Parser(tokens(text), String(operator ?? 'OR').toUpperCase() === 'AND', text, context);
  return parser.parse();
}

function tokens(text: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw notImplemented(`the query_string syntax at [${text.slice(at)}]`);
    found.push(tokenOf(match));
  }
  return found;
}

function tokenOf(match: RegExpExecArray): Token {
  const [, open, close, and, or, not, field, value] = match;
  if (open !== undefined) return { type: '(' };
  if (close !== undefined) return { type: ')' };
  if (and !== undefined) return { type: 'AND' };
  if (or !== undefined) return { type: 'OR' };
  if (not !== undefined) return { type: 'NOT' };
  return { type: 'term', field: field ?? '', value: value ?? '' };
}

class Parser {
  private position = 0;

  constructor(
    private readonly input: Token[],
    private readonly defaultAnd: boolean,
    private readonly text: string,
    private readonly context: QueryContext
  ) {}

  parse(): Query {
    const query = this.disjunction();
    if (this.position < this.input.length) throw this.malformed();
    return query;
  }

  private disjunction(): Query {
    const any = [this.conjunction()];
    for (let next = this.peek(); next !== undefined && next !== ')'; next = this.peek()) {
      if (next === 'OR') this.position++;
      any.push(this.conjunction());
    }
    const [only] = any;
    if (any.length === 1 && only !== undefined) return only;
    return { kind: 'bool', all: [], any, none: [], minimumShouldMatch: 1 };
  }

  private conjunction(): Query {
    const all = [this.negation()];
    for (;;) {
      const next = this.peek();
      const implied = this.defaultAnd && (next === 'term' || next === '(' || next === 'NOT');
      if (next !== 'AND' && !implied) break;
      if (next === 'AND') this.position++;
      all.push(this.negation());
    }
    const [only] = all;
    if (all.length === 1 && only !== undefined) return only;
    return { kind: 'bool', all, any: [], none: [], minimumShouldMatch: 0 };
  }

  private negation(): Query {
    const token = this.input[this.position++];
    switch (token?.type) {
      case 'NOT':
        return { kind: 'bool', all: [], any: [], none: [this.negation()], minimumShouldMatch: 0 };
      case '(': {
        const inner = this.disjunction();
        if (this.input[this.position++]?.type !== ')') throw this.malformed();
        return inner;
      }
      case 'term':
        return this.term(token.field, token.value);
      default:
        throw this.malformed();
    }
  }

  private term(escapedField: string, value: string): Query {
    const field = unescaped(escapedField);
    if (escapedField.includes('*')) throw notImplemented(`query_string on the field pattern [${field}]`);
    if (this.context.runtimeFields.has(field))
      throw notImplemented(`queries on the runtime field [${field}]`);
    if (value.startsWith('"')) return match(field, unescaped(value.slice(1, -1)), 'phrase');
    if (/^[[{<>]|[~^/]/.test(value)) throw notImplemented(`the query_string syntax [${value}]`);
    if (field === '_exists_') return leafQuery({ type: 'exists', field: unescaped(value) });
    if (value === '*') return leafQuery({ type: 'exists', field });
    if (/[*?]/.test(value)) {
      return leafQuery({
        type: 'pattern',
        field,
        source: 'query_string',
        text: value,
        caseInsensitive: false,
      });
    }
    return match(field, unescaped(value), 'any');
  }

  private peek(): Token['type'] | undefined {
    return this.input[this.position]?.type;
  }

  private malformed(): Error {
    return parsingException(`Failed to parse query [${this.text}]`);
  }
}

function match(field: string, value: string, words: 'any' | 'phrase'): Query {
  return leafQuery({ type: 'match', field, value, words });
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}
