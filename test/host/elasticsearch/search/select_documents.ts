import type { Selection } from '../aggregations/aggregation';
import { Bitset } from '../data/bitset';
import type { IndexData } from '../data/index_data';
import { constantAnswer } from '../query/constant_answer';
import { evaluateQuery } from '../query/evaluate_query';
import { dateInterval } from '../query/leaf_matcher';
import type { Query } from '../query/query';

export interface SelectedDocuments extends Selection {
  /** True if `terminateAfter` cut the selection short. */
  terminatedEarly: boolean;
  /**
   * How many documents a cluster would have to look at: those of the index within the time range that the query
   * demands, up to the last one needed when it terminates early; none if its name, tier, mapping or time span
   * rule the index out. Independent of what the stand-in remembers, so that counts can be compared between runs.
   */
  visited: number;
}

/** What a query selects of one index at `now` (epoch ms); documents later than that do not exist yet. */
export function selectDocuments(
  query: Query,
  index: IndexData,
  now: number,
  terminateAfter = Infinity
): SelectedDocuments {
  if (constantAnswer(query, index, now) === 'none') {
    return { index, documents: Bitset.empty(index.size), terminatedEarly: false, visited: 0 };
  }
  const demanded = demandedInterval(query, index, now);
  const low = index.countBefore(demanded.from);
  const high = Math.min(index.countBefore(demanded.to), index.countBefore(now + 1));
  const documents = evaluateQuery(query, index, now).intersect(Bitset.range(index.size, low, high));
  const all = { index, documents, terminatedEarly: false, visited: Math.max(0, high - low) };
  return documents.count() > terminateAfter ? cutShort(all, low, terminateAfter) : all;
}

function cutShort(selected: SelectedDocuments, low: number, terminateAfter: number): SelectedDocuments {
  const documents = Bitset.empty(selected.index.size);
  let taken = 0;
  let last = low;
  selected.documents.forEach((document) => {
    documents.add(document);
    last = document;
    return ++taken < terminateAfter;
  });
  return { ...selected, documents, terminatedEarly: true, visited: last - low + 1 };
}

function demandedInterval(query: Query, index: IndexData, now: number): { from: number; to: number } {
  if (query.kind === 'leaf' && query.leaf.type === 'range' && query.leaf.field === index.timeField) {
    return dateInterval(query.leaf.bounds, now);
  }
  const everything = { from: -Infinity, to: Infinity };
  if (query.kind !== 'bool') return everything;
  return query.all.reduce((narrowed, clause) => {
    const { from, to } = demandedInterval(clause, index, now);
    return { from: Math.max(narrowed.from, from), to: Math.min(narrowed.to, to) };
  }, everything);
}

/** The latest time that dates can express. */
const END_OF_TIME = 8.64e15;

/** All that a query selects of an index, also documents whose time is still to come. */
export function selectAll(query: Query, index: IndexData): Bitset {
  return evaluateQuery(query, index, END_OF_TIME);
}
