import { Bitset } from '../data/bitset';
import type { IndexData } from '../data/index_data';
import { wildcardExpression } from '../wildcard';
import { constantAnswer } from './constant_answer';
import { dateInterval } from './leaf_matcher';
import type { Leaf, Query } from './query';
import { valuesMatcher } from './values_matcher';

/**
 * The documents of an index that a query matches, among all the index has (also those still hidden by time), as a
 * set of the caller's own. A leaf is worked out once per index and remembered; the logic between leaves is bitwise.
 */
export function evaluateQuery(query: Query, index: IndexData, now: number): Bitset {
  const matched = matchedBy(query, index, now);
  if (matched === 'all') return Bitset.range(index.size, 0, index.size);
  return matched === 'none' ? Bitset.empty(index.size) : matched.copy();
}

/** Sets are shared: to change one, copy it. Most leaves of most indices are all or nothing. */
export type Matched = Bitset | 'all' | 'none';

/** What `evaluateQuery` answers, as a set that others may hold as well, or in a word where that can be said of the index. */
export function matchedBy(query: Query, index: IndexData, now: number): Matched {
  switch (query.kind) {
    case 'all':
    case 'none':
      return query.kind;
    case 'bool':
      return evaluateBool(query, index, now);
    case 'leaf':
      return evaluateLeaf(query, index, now);
  }
}

function evaluateBool(query: Extract<Query, { kind: 'bool' }>, index: IndexData, now: number): Matched {
  let own: Bitset | undefined;
  const required = (matched: Bitset): void => {
    if (own === undefined) own = matched.copy();
    else own.intersect(matched);
  };
  for (const clause of query.all) {
    const matched = matchedBy(clause, index, now);
    if (matched === 'none') return 'none';
    if (matched !== 'all') required(matched);
  }
  if (query.minimumShouldMatch > 0) {
    const matched = atLeast(query.minimumShouldMatch, query.any, index, now);
    if (matched === 'none') return 'none';
    if (matched !== 'all') required(matched);
  }
  for (const clause of query.none) {
    const matched = matchedBy(clause, index, now);
    if (matched === 'all') return 'none';
    if (matched === 'none') continue;
    own ??= Bitset.range(index.size, 0, index.size);
    own.subtract(matched);
  }
  return own ?? 'all';
}

function atLeast(minimum: number, clauses: Query[], index: IndexData, now: number): Matched {
  const matches = clauses.map((clause) => matchedBy(clause, index, now));
  const wanted = minimum - matches.filter((matched) => matched === 'all').length;
  if (wanted <= 0) return 'all';
  const sets = matches.filter((matched): matched is Bitset => matched !== 'all' && matched !== 'none');
  if (sets.length < wanted) return 'none';
  // reached[n] holds the documents that n + 1 of the sets so far have.
  const reached = Array.from({ length: wanted }, () => Bitset.empty(index.size));
  for (const set of sets) {
    for (let n = wanted - 1; n > 0; n--) {
      const before = reached[n - 1];
      if (before !== undefined) reached[n]?.unite(before.copy().intersect(set));
    }
    reached[0]?.unite(set);
  }
  return reached[wanted - 1] ?? 'none';
}

function evaluateLeaf(query: Extract<Query, { kind: 'leaf' }>, index: IndexData, now: number): Matched {
  const { leaf, key } = query;
  const constant = constantAnswer(query, index, now);
  if (constant !== 'some') return constant;
  if (leaf.type === 'range' && leaf.field === index.timeField) {
    const { from, to } = dateInterval(leaf.bounds, now);
    return Bitset.range(index.size, index.countBefore(from), index.countBefore(to));
  }
  const known = index.memo.get(key);
  if (known !== undefined) return known;
  const found = scan(leaf, index, now);
  index.memo.set(key, found);
  return found;
}

function scan(leaf: Leaf, index: IndexData, now: number): Bitset {
  switch (leaf.type) {
    case 'exists':
      return scanExists(leaf.field, index);
    case 'ids':
      return scanIds(leaf.values, index);
    case 'terms':
    case 'match':
    case 'pattern':
    case 'range': {
      const type = index.mapping.get(leaf.field) ?? 'keyword';
      const matches = valuesMatcher(leaf, type, now);
      if (leaf.field === index.timeField) {
        return collect(index, (document) => matches([index.timestamps[document] ?? 0]));
      }
      const column = index.column(leaf.field);
      if (column === undefined) return Bitset.empty(index.size);
      const ordinalMatches = column.values.map(matches);
      return collect(index, (document) => ordinalMatches[(column.ordinals[document] ?? 0) - 1] === true);
    }
  }
}

function scanExists(path: string, index: IndexData): Bitset {
  if (path === index.timeField) return Bitset.range(index.size, 0, index.size);
  const expression = path.includes('*') ? wildcardExpression(path) : undefined;
  const fields = [...index.mapping.keys()].filter(
    (field) => field === path || field.startsWith(`${path}.`) || expression?.test(field) === true
  );
  const found = Bitset.empty(index.size);
  for (const field of fields) {
    if (field === index.timeField) return Bitset.range(index.size, 0, index.size);
    const column = index.column(field);
    if (column !== undefined) found.unite(collect(index, (document) => (column.ordinals[document] ?? 0) > 0));
  }
  return found;
}

function scanIds(ids: string[], index: IndexData): Bitset {
  const found = Bitset.empty(index.size);
  for (const id of ids) {
    const document = index.documentOfId(id);
    if (document !== undefined) found.add(document);
  }
  return found;
}

function collect(index: IndexData, matches: (document: number) => boolean): Bitset {
  const found = Bitset.empty(index.size);
  for (let document = 0; document < index.size; document++) if (matches(document)) found.add(document);
  return found;
}
