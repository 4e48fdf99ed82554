import { ElasticsearchError, notImplemented, parsingException } from '../elasticsearch_error';
import type { JsonObject } from '../json_value';
import { integerAt, objectAt, objectsAt } from '../json_value';
import { UNIMPLEMENTED_CLAUSES } from './clause_names';
import { parseLeafClause } from './parse_leaf_clause';
import { parseQueryString } from './parse_query_string';
import type { Query, QueryContext } from './query';
import { failWhenRun } from './query';
import { parseWrappedJson, wrappedText } from './wrapped_query';

/**
 * Reads one query object.
 * @throws 400 parsing_exception for what is no query, 501 for what is one that the stand-in does not evaluate.
 */
export function parseQuery(json: unknown, context: QueryContext, where = 'query'): Query {
  const entries = Object.entries(objectAt(json, where));
  const [entry, second] = entries;
  if (entry === undefined) throw parsingException(`query malformed, empty clause found at [${where}]`);
  const [name, body] = entry;
  if (second !== undefined) {
    throw parsingException(`[${name}] malformed query, expected [END_OBJECT] but found [${second[0]}]`);
  }
  switch (name) {
    case 'match_all':
      onlyParameters(objectAt(body, name), name, []);
      return { kind: 'all' };
    case 'match_none':
      onlyParameters(objectAt(body, name), name, []);
      return { kind: 'none' };
    case 'bool':
      return parseBool(objectAt(body, name), context);
    case 'constant_score': {
      const clause = objectAt(body, name);
      onlyParameters(clause, name, ['filter']);
      return parseQuery(clause.filter, context, 'constant_score.filter');
    }
    case 'query_string':
      return parseQueryString(objectAt(body, name), context);
    case 'wrapper':
      return parseWrapper(objectAt(body, name), context);
    default: {
      const leaf = parseLeafClause(name, objectAt(body, name), context);
      if (leaf !== undefined) return leaf;
      if (UNIMPLEMENTED_CLAUSES.has(name)) throw notImplemented(`the query clause [${name}]`);
      throw parsingException(`unknown query [${name}]`);
    }
  }
}

/** `boost` and `_name` have no effect on what matches; anything else must be in `allowed`. */
export function onlyParameters(clause: JsonObject, name: string, allowed: string[]): void {
  for (const parameter of Object.keys(clause)) {
    if (parameter === 'boost' || parameter === '_name' || allowed.includes(parameter)) continue;
    throw parsingException(`[${name}] query does not support [${parameter}]`);
  }
}

/**
 * What the wrapped query means. What is wrong inside is found only when the search runs (elastic/elasticsearch,
 * server/src/main/java/org/elasticsearch/index/query/WrapperQueryBuilder.java parses it in `doRewrite`); what the
 * stand-in lacks is refused at once, as everywhere.
 */
function parseWrapper(body: JsonObject, context: QueryContext): Query {
  const text = wrappedText(body);
  try {
    return parseQuery(parseWrappedJson(text), context, 'wrapper.query');
  } catch (error) {
    if (!(error instanceof ElasticsearchError) || error.status === 501) throw error;
    failWhenRun(context, error);
    return { kind: 'none' };
  }
}

const BOOL_CLAUSES = ['must', 'filter', 'should', 'must_not'] as const;

function parseBool(body: JsonObject, context: QueryContext): Query {
  onlyParameters(body, 'bool', [...BOOL_CLAUSES, 'minimum_should_match', 'adjust_pure_negative']);
  const clauses = (name: (typeof BOOL_CLAUSES)[number]): Query[] =>
    body[name] === undefined
      ? []
      : objectsAt(body[name], `bool.${name}`).map((clause) => parseQuery(clause, context, `bool.${name}`));
  const all = [...clauses('must'), ...clauses('filter')];
  const any = clauses('should');
  const minimum = body.minimum_should_match;
  const byDefault = all.length === 0 && any.length > 0 ? 1 : 0;
  return {
    kind: 'bool',
    all,
    any,
    none: clauses('must_not'),
    minimumShouldMatch: minimum === undefined ? byDefault : minimumOf(minimum, any.length),
  };
}

function minimumOf(value: unknown, clauses: number): number {
  if (typeof value === 'string' && /[%<]/.test(value)) {
    throw notImplemented(`minimum_should_match [${value}] (percentages and conditions)`);
  }
  const number = integerAt(value, 'bool.minimum_should_match');
  return number < 0 ? Math.max(0, clauses + number) : number;
}
