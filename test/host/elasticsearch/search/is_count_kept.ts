import type { IndexData } from '../data/index_data';
import { constantAnswer } from '../query/constant_answer';
import type { Leaf, Query } from '../query/query';

/**
 * Whether Lucene knows how many documents of an index match without going through any (`Weight#count` of its queries
 * for everything, for a range of points and for one term): once what is constant for the index is dropped, nothing but
 * one of these may be left.
 */
export function isCountKept(query: Query, index: IndexData, now: number): boolean {
  if (constantAnswer(query, index, now) !== 'some') return true;
  switch (query.kind) {
    case 'all':
    case 'none':
      return true;
    case 'leaf':
      return isLeafCountKept(query.leaf, index);
    case 'bool': {
      const isOpen = (clause: Query): boolean => constantAnswer(clause, index, now) === 'some';
      if (query.none.some(isOpen)) return false;
      const required = query.all.filter(isOpen);
      // `should` clauses beside required ones only count where so many of them must match.
      const [only, ...others] =
        query.minimumShouldMatch > 0 ? [...required, ...query.any.filter(isOpen)] : required;
      return only !== undefined && others.length === 0 && isCountKept(only, index, now);
    }
  }
}

function isLeafCountKept(leaf: Leaf, index: IndexData): boolean {
  switch (leaf.type) {
    case 'terms':
      return leaf.values.length === 1 && !leaf.caseInsensitive;
    case 'match':
      return index.mapping.get(leaf.field) !== 'text';
    case 'range':
      return leaf.field === index.timeField;
    case 'exists':
    case 'pattern':
    case 'ids':
      return false;
  }
}
