import type { Selection } from '../aggregations/aggregation';
import { Bitset } from '../data/bitset';
import type { IndexData } from '../data/index_data';
import { evaluateQuery, matchedBy } from '../query/evaluate_query';
import type { Query } from '../query/query';
import type { Walk } from './documents_visited';
import { documentsVisited, WHOLE_WALK } from './documents_visited';

export interface SelectedDocuments extends Selection {
  documents: Bitset;
  /** True if the index cannot have any match, whatever its documents say. */
  isRuledOut: boolean;
  /** True if `terminate_after` cut the selection short. */
  terminatedEarly: boolean;
  /** How many documents a cluster would go through: see `documentsVisited`. */
  visited: number;
}

/**
 * What a query selects of one index at `now` (epoch ms), among the documents that exist then. A walk that terminates
 * early selects no more than it found until then.
 */
export function selectDocuments(
  query: Query,
  index: IndexData,
  now: number,
  walk: Walk = WHOLE_WALK
): SelectedDocuments {
  const matched = matchedBy(query, index, now);
  if (matched === 'none') {
    const documents = Bitset.empty(index.size);
    return { index, documents, isRuledOut: true, terminatedEarly: false, visited: 0 };
  }
  const existing = Bitset.range(index.size, 0, index.countExisting(now));
  const documents = matched === 'all' ? existing : existing.intersect(matched);
  const visited = documentsVisited(query, documents, walk, { index, now });
  const terminatedEarly = documents.count() > walk.terminateAfter;
  return {
    index,
    isRuledOut: false,
    documents: terminatedEarly ? oldest(documents, walk.terminateAfter) : documents,
    terminatedEarly,
    visited,
  };
}

function oldest(documents: Bitset, wanted: number): Bitset {
  const found = Bitset.empty(documents.length);
  let taken = 0;
  documents.forEach((document) => {
    found.add(document);
    return ++taken < wanted;
  });
  return found;
}

/** The latest time that dates can express. */
const END_OF_TIME = 8.64e15;

/** All that a query selects of an index, also documents whose time is still to come. */
export function selectAll(query: Query, index: IndexData): Bitset {
  return evaluateQuery(query, index, END_OF_TIME);
}
