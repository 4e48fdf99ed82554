import { asRecord, asText } from '../read_value';
import { RANKING_KEYS, recordOf } from './clause_body';
import type { SelectionNode, UnreadClause } from './data_selection';
import { readFieldClause } from './read_field_clause';
import { minimumShouldMatch } from './minimum_should_match';
import { readQueryString } from './read_query_string';

/** Elasticsearch refuses queries that are nested deeper (`indices.query.bool.max_nested_depth`). */
const MAX_DEPTH = 30;

/** More than any real query has; what follows is kept unread. */
const MAX_CLAUSES = 5_000;

const BOOL_KEYS: ReadonlySet<string> = new Set([
  'must',
  'filter',
  'should',
  'must_not',
  'minimum_should_match',
  'adjust_pure_negative',
  ...RANKING_KEYS,
]);

/** Reads one query; collects on the way what it can't read. */
export class ClauseReader {
  readonly unread: UnreadClause[] = [];
  private clauses = 0;

  read(clause: unknown, path: string, depth = 0): SelectionNode {
    this.clauses += 1;
    const entry = soleEntry(clause);
    if (!entry || depth > MAX_DEPTH || this.clauses > MAX_CLAUSES) return this.keep(path, clause);
    const [type, body] = entry;
    const here = path === '' ? type : `${path}.${type}`;
    return this.readType(type, body, here, depth) ?? this.keep(path, clause);
  }

  private readType(type: string, body: unknown, path: string, depth: number): SelectionNode | undefined {
    switch (type) {
      case 'match_all':
        return { kind: 'everything' };
      case 'match_none':
        return { kind: 'nothing' };
      case 'bool':
        return this.readBool(body, path, depth);
      case 'nested':
        return this.readNested(body, path, depth);
      case 'constant_score':
        return this.readWrapped(body, path, depth);
      case 'query_string':
        return readQueryString(body);
      default:
        return readFieldClause(type, body);
    }
  }

  private readBool(body: unknown, path: string, depth: number): SelectionNode | undefined {
    const bool = asRecord(body);
    if (!bool) return undefined;
    const clausesOf = (key: string) => this.readList(bool[key], `${path}.${key}`, depth);
    const required = [...clausesOf('must'), ...clausesOf('filter')];
    const excluded = clausesOf('must_not');
    const should = this.readShould(bool, path, depth, required.length > 0 ? 0 : 1);
    const strange = Object.keys(bool)
      .filter((key) => !BOOL_KEYS.has(key))
      .map((key) => this.keep(`${path}.${key}`, bool[key]));
    return {
      kind: 'all',
      of: [...required, ...should, ...excluded.map((of): SelectionNode => ({ kind: 'not', of })), ...strange],
    };
  }

  /** Beside `must` or `filter`, `should` only ranks, unless `minimum_should_match` says otherwise. */
  private readShould(
    bool: Record<string, unknown>,
    path: string,
    depth: number,
    usually: 0 | 1
  ): SelectionNode[] {
    const key = 'minimum_should_match';
    const of = this.readList(bool.should, `${path}.should`, depth);
    const atLeast = minimumShouldMatch(bool[key], of.length, usually);
    if (atLeast === undefined) return [{ kind: 'optional', of }, this.keep(`${path}.${key}`, bool[key])];
    if (of.length === 0) return atLeast > 0 && bool[key] !== undefined ? [{ kind: 'nothing' }] : [];
    return atLeast === 0 ? [{ kind: 'optional', of }] : [{ kind: 'any', of, atLeast }];
  }

  /** Elasticsearch takes one clause or a list. */
  private readList(value: unknown, path: string, depth: number): SelectionNode[] {
    if (value === undefined) return [];
    return Array.isArray(value)
      ? value.map((clause: unknown, position) => this.read(clause, `${path}[${position}]`, depth + 1))
      : [this.read(value, path, depth + 1)];
  }

  private readNested(body: unknown, path: string, depth: number): SelectionNode | undefined {
    const nested = recordOf(body, ['path', 'query', 'score_mode', 'ignore_unmapped', 'inner_hits']);
    const below = asText(nested?.path);
    if (!nested || below === undefined || nested.query === undefined) return undefined;
    return { kind: 'nested', path: below, of: this.read(nested.query, `${path}.query`, depth + 1) };
  }

  private readWrapped(body: unknown, path: string, depth: number): SelectionNode | undefined {
    const wrapped = recordOf(body, ['filter']);
    if (!wrapped || wrapped.filter === undefined) return undefined;
    return this.read(wrapped.filter, `${path}.filter`, depth + 1);
  }

  private keep(path: string, clause: unknown): SelectionNode {
    this.unread.push({ path, clause });
    return { kind: 'unread', path };
  }
}

function soleEntry(clause: unknown): [string, unknown] | undefined {
  const record = asRecord(clause);
  if (!record) return undefined;
  const [first, ...others] = Object.entries(record);
  return others.length === 0 ? first : undefined;
}
