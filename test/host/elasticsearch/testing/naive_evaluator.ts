import type { FieldScalar } from '../../environments/environment';

/** A document as plain values by field. */
export type NaiveDocument = Record<string, readonly FieldScalar[]>;

type Json = Record<string, unknown>;

/**
 * Whether one document matches a query, worked out in the most obvious way: a second opinion for tests of the real
 * evaluator. Knows match_all, match_none, term, terms, exists, range on numbers, prefix, wildcard, bool, constant_score.
 */
export function naivelyMatches(query: Json, document: NaiveDocument): boolean {
  const [entry] = Object.entries(query);
  if (entry === undefined) throw new Error('empty query');
  const [name, body] = entry;
  switch (name) {
    case 'match_all':
      return true;
    case 'match_none':
      return false;
    case 'constant_score':
      return naivelyMatches(asObject(asObject(body).filter), document);
    case 'exists': {
      const path = String(asObject(body).field);
      return Object.keys(document).some((field) => field === path || field.startsWith(`${path}.`));
    }
    case 'bool':
      return boolMatches(asObject(body), document);
    default:
      return fieldMatches(name, asObject(body), document);
  }
}

function fieldMatches(name: string, body: Json, document: NaiveDocument): boolean {
  const [entry] = Object.entries(body);
  if (entry === undefined) throw new Error(`[${name}] without a field`);
  const [field, wanted] = entry;
  const values = document[field] ?? [];
  switch (name) {
    case 'term':
      return values.some((value) => String(value) === String(wanted));
    case 'terms':
      return values.some((value) => asArray(wanted).map(String).includes(String(value)));
    case 'prefix':
      return values.some((value) => String(value).startsWith(String(wanted)));
    case 'wildcard':
      return values.some((value) => globMatches(String(wanted), String(value)));
    case 'range': {
      const { gte = -Infinity, lt = Infinity } = asObject(wanted);
      return values.some((value) => Number(value) >= Number(gte) && Number(value) < Number(lt));
    }
    default:
      throw new Error(`the naive evaluator does not know [${name}]`);
  }
}

function boolMatches(body: Json, document: NaiveDocument): boolean {
  const clauses = (name: string): boolean[] => {
    const given = body[name];
    if (given === undefined) return [];
    return asArray(Array.isArray(given) ? given : [given]).map((clause) =>
      naivelyMatches(asObject(clause), document)
    );
  };
  const required = [...clauses('must'), ...clauses('filter')];
  const optional = clauses('should');
  const byDefault = required.length === 0 && optional.length > 0 ? 1 : 0;
  const minimum = body.minimum_should_match === undefined ? byDefault : Number(body.minimum_should_match);
  const reached = optional.filter((matched) => matched).length >= minimum;
  return required.every((matched) => matched) && reached && !clauses('must_not').some((matched) => matched);
}

/** `*` by recursion instead of a regular expression. */
function globMatches(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  if (pattern.startsWith('*')) {
    return globMatches(pattern.slice(1), text) || (text !== '' && globMatches(pattern, text.slice(1)));
  }
  return text !== '' && pattern.charAt(0) === text.charAt(0) && globMatches(pattern.slice(1), text.slice(1));
}

function asObject(value: unknown): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not an object');
  return Object.fromEntries(Object.entries(value));
}

function asArray(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Error('not an array');
  return value;
}
