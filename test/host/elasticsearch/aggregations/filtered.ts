import { Bitset } from '../data/bitset';
import { matchedBy } from '../query/evaluate_query';
import type { Query } from '../query/query';
import { leafQuery } from '../query/query';
import type { AggregationRun, Selection } from './aggregation';
import { DocumentList } from './document_list';

/** Those of the documents that a filter matches; indices that it rules out are left out. */
export function filtered(query: Query, selections: Selection[], { now }: AggregationRun): Selection[] {
  return selections.flatMap((selection): Selection[] => {
    const { index, documents } = selection;
    const matched = matchedBy(query, index, now);
    if (matched === 'none') return [];
    if (matched === 'all') return [selection];
    if (documents instanceof Bitset) return [{ index, documents: documents.copy().intersect(matched) }];
    const list = documents instanceof DocumentList ? documents : new DocumentList(documents.positions());
    return [{ index, documents: list.within(matched) }];
  });
}

/** The filter of a `missing` aggregation. */
export function lacking(field: string): Query {
  const exists = leafQuery({ type: 'exists', field });
  return { kind: 'bool', all: [], any: [], none: [exists], minimumShouldMatch: 0 };
}

export function countOf(selections: readonly Selection[]): number {
  return selections.reduce((sum, { documents }) => sum + documents.count(), 0);
}
