import { parseQuery } from './parse_query';
import { requireFewClauses } from './require_few_clauses';

const TERM = { term: { 'user.name': 'bob' } };
const terms = (count: number): object[] => Array.from({ length: count }, () => TERM);
const bool = (members: object): Record<string, unknown> => ({ bool: members });

function check(query: Record<string, unknown>, limit: number): void {
  requireFewClauses(parseQuery(query, { now: 0, runtimeFields: new Set() }), limit);
}

describe('requireFewClauses', () => {
  it.each<[string, Record<string, unknown>, number]>([
    ['a term', TERM, 1],
    ['a list of terms counts once', { terms: { 'user.name': ['a', 'b', 'c'] } }, 1],
    ['match_all', { match_all: {} }, 1],
    [
      'clauses of one bool',
      bool({ must: terms(1), filter: terms(1), should: terms(2), must_not: terms(1) }),
      5,
    ],
    [
      'bools in bools',
      bool({ should: [bool({ filter: terms(3) }), bool({ must_not: bool({ should: terms(2) }) })] }),
      5,
    ],
    ['constant_score is no clause', { constant_score: { filter: bool({ filter: terms(2) }) } }, 2],
    ['the words of a query_string', { query_string: { query: 'a:1 AND (b:2 OR NOT c:3)' } }, 3],
    ['an empty bool', bool({}), 0],
  ])('counts %s', (_name, query, clauses) => {
    expect(() => check(query, Math.max(clauses, 1))).not.toThrow();
    if (clauses > 1) expect(() => check(query, clauses - 1)).toThrow(/clause/i);
  });

  it('says that the nested clauses are too many', () => {
    expect(() =>
      check(bool({ filter: [bool({ should: terms(2) }), bool({ should: terms(2) })] }), 3)
    ).toThrow(
      expect.objectContaining({
        status: 400,
        type: 'illegal_argument_exception',
        extra: { caused_by: expect.objectContaining({ type: 'too_many_nested_clauses' }) },
      })
    );
  });

  it('says that one bool has too many', () => {
    expect(() => check(bool({ filter: bool({ should: terms(4) }) }), 3)).toThrow(
      expect.objectContaining({
        status: 400,
        type: 'query_shard_exception',
        message: 'failed to create query: maxClauseCount is set to 3',
      })
    );
  });
});
