import type { Query } from '../query/query';
import type { Aggregation } from './aggregation';

/** The queries of a `filter` or `filters` aggregation itself, without those inside it; none of other kinds. */
export function filtersOf(aggregation: Aggregation): Query[] {
  if (aggregation.type === 'filter') return [aggregation.filter];
  return aggregation.type === 'filters' ? [...aggregation.filters.values()] : [];
}
