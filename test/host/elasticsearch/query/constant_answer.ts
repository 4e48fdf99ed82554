import type { IndexData } from '../data/index_data';
import { notImplemented } from '../elasticsearch_error';
import { wildcardExpression } from '../wildcard';
import { dateInterval } from './leaf_matcher';
import type { Leaf, Query } from './query';
import { valuesMatcher } from './values_matcher';

/** What can be said of all documents of an index without looking at any. */
export type ConstantAnswer = 'all' | 'none' | 'some';

/**
 * Elasticsearch's "can match" phase: whether a query is known to match every document or none of an index from
 * its name, tier, mapping, constant fields and time span. `some` means that documents must be looked at.
 */
export function constantAnswer(query: Query, index: IndexData, now: number): ConstantAnswer {
  switch (query.kind) {
    case 'all':
      return 'all';
    case 'none':
      return 'none';
    case 'leaf':
      return leafAnswer(query.leaf, index, now);
    case 'bool': {
      const required = query.all.map((clause) => constantAnswer(clause, index, now));
      const excluded = query.none.map((clause) => constantAnswer(clause, index, now));
      const optional = query.any.map((clause) => constantAnswer(clause, index, now));
      const possible = optional.filter((answer) => answer !== 'none').length;
      const certain = optional.filter((answer) => answer === 'all').length;
      if (required.includes('none') || excluded.includes('all') || possible < query.minimumShouldMatch)
        return 'none';
      const sure =
        required.every((answer) => answer === 'all') && excluded.every((answer) => answer === 'none');
      return sure && certain >= query.minimumShouldMatch ? 'all' : 'some';
    }
  }
}

function leafAnswer(leaf: Leaf, index: IndexData, now: number): ConstantAnswer {
  if (leaf.type === 'ids') return 'some';
  switch (leaf.field) {
    case '_index':
      return metadataAnswer(leaf, index.concreteName, index);
    case '_tier':
      return metadataAnswer(leaf, index.tier, index);
    case '_id':
    case '_source':
      throw notImplemented(`queries on the metadata field [${leaf.field}]`);
    case index.timeField:
      return timeAnswer(leaf, index, now);
  }
  const type = index.mapping.get(leaf.field);
  if (leaf.type === 'exists')
    return type !== undefined || leaf.field.includes('*') || index.hasObject(leaf.field) ? 'some' : 'none';
  if (type === undefined) return 'none';
  if (type !== 'constant_keyword' || index.size === 0) return 'some';
  return valuesMatcher(leaf, type, now)(index.valuesAt(leaf.field, 0)) ? 'all' : 'none';
}

function metadataAnswer(
  leaf: Exclude<Leaf, { type: 'ids' }>,
  value: string,
  index: IndexData
): ConstantAnswer {
  switch (leaf.type) {
    case 'exists':
      return 'all';
    case 'range':
      throw notImplemented(`[range] on [${leaf.field}]`);
    case 'terms':
    case 'match': {
      const values = leaf.type === 'match' ? [leaf.value] : leaf.values;
      if (leaf.field === '_index' && index.isDataStream && values.includes(index.name)) {
        throw notImplemented(`a query for a data stream's name in [_index]; its documents say ${value}`);
      }
      return values.includes(value) ? 'all' : 'none';
    }
    case 'pattern': {
      const pattern = leaf.source === 'prefix' ? `${leaf.text}*` : leaf.text;
      return wildcardExpression(pattern, leaf.caseInsensitive).test(value) ? 'all' : 'none';
    }
  }
}

function timeAnswer(leaf: Exclude<Leaf, { type: 'ids' }>, index: IndexData, now: number): ConstantAnswer {
  if (leaf.type === 'exists') return 'all';
  if (leaf.type !== 'range') return 'some';
  const { from, to } = dateInterval(leaf.bounds, now);
  const visible = index.countExisting(now);
  if (visible === 0) return 'none';
  const first = index.timestamps[0] ?? 0;
  const last = index.timestamps[visible - 1] ?? 0;
  if (from <= first && last < to) return 'all';
  return last < from || first >= to ? 'none' : 'some';
}
