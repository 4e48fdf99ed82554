type Query = Record<string, unknown>;

type Meaning = { test: string } | { not: Meaning } | { kind: 'and' | 'or'; parts: Meaning[] };

/**
 * What a query over keyword fields means, however it is written: `match` is `term`, `terms` is one `term` of several,
 * nested `bool`s are flattened, and order and repetition do not count. No query means every document.
 * @throws Error naming a clause that it does not know.
 */
export function canonicalQuery(query: Query = { match_all: {} }): string {
  return serialise(meaningOf(query));
}

function meaningOf(query: Query): Meaning {
  const [clause, ...others] = Object.entries(query);
  if (clause === undefined || others.length > 0) {
    throw new Error(`Not one clause: ${JSON.stringify(query)}`);
  }
  const [name, body] = clause;
  if (!isRecord(body)) {
    throw new Error(`Clause without body: ${JSON.stringify(query)}`);
  }
  switch (name) {
    case 'bool':
      return meaningOfBool(body);
    case 'match_all':
      return { test: 'every document' };
    case 'exists':
      return { test: `exists ${String(body.field)}` };
    case 'term':
    case 'match':
    case 'terms':
    case 'wildcard':
      return meaningOfLeaf(name, body);
    case 'match_phrase':
    case 'range':
      return { test: `${name} ${JSON.stringify(body)}` };
    default:
      throw new Error(`Unknown clause "${name}"`);
  }
}

function meaningOfLeaf(name: string, body: Query): Meaning {
  const [field, value] = Object.entries(body)[0] ?? [];
  const values = (Array.isArray(value) ? value : [value]).map((one: unknown) =>
    isRecord(one) ? (one.query ?? one.value ?? one.wildcard) : one
  );
  const verb = name === 'wildcard' ? 'like' : 'is';
  return group(
    'or',
    values.map((one) => ({ test: `${String(field)} ${verb} ${String(one)}` }))
  );
}

function meaningOfBool(body: Query): Meaning {
  const required = [...list(body.must), ...list(body.filter)].map(meaningOf);
  const should = list(body.should).map(meaningOf);
  const mustNot = list(body.must_not).map(meaningOf);
  const minimum = body.minimum_should_match ?? (required.length > 0 ? 0 : 1);
  if (minimum !== 0 && minimum !== 1) {
    throw new Error(`Unknown minimum_should_match ${JSON.stringify(minimum)}`);
  }
  return group('and', [
    ...required,
    ...(should.length > 0 && minimum === 1 ? [group('or', should)] : []),
    ...(mustNot.length > 0 ? [{ not: group('or', mustNot) }] : []),
  ]);
}

/** Parts of the same kind are joined into the group; a group of one is its part. */
function group(kind: 'and' | 'or', parts: Meaning[]): Meaning {
  const flat = parts.flatMap((part) => ('kind' in part && part.kind === kind ? part.parts : [part]));
  const joined = kind === 'and' ? joinDenials(flat) : flat;
  const unique = [...new Map(joined.map((part) => [serialise(part), part])).values()];
  const [only, ...others] = unique;
  return only !== undefined && others.length === 0 ? only : { kind, parts: unique };
}

/** "Not a, and not b" says the same as "not (a or b)". */
function joinDenials(parts: Meaning[]): Meaning[] {
  const denied = parts.flatMap((part) => ('not' in part ? [part.not] : []));
  const rest = parts.filter((part) => !('not' in part));
  return denied.length === 0 ? rest : [...rest, { not: group('or', denied) }];
}

function serialise(meaning: Meaning): string {
  if ('test' in meaning) {
    return JSON.stringify(meaning.test);
  }
  if ('not' in meaning) {
    return `not(${serialise(meaning.not)})`;
  }
  return `${meaning.kind}(${meaning.parts.map(serialise).sort().join(',')})`;
}

function list(clauses: unknown): Query[] {
  return (Array.isArray(clauses) ? clauses : clauses === undefined ? [] : [clauses]).filter(isRecord);
}

function isRecord(value: unknown): value is Query {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
