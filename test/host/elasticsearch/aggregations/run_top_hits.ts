import { collectHits } from '../search/collect_hits';
import type { HitsWanted } from '../search/hits_wanted';
import type { Selection } from './aggregation';
import { countOf } from './filtered';

/** The wanted page of the documents as hits, all of them counted. Without `sort` they have no order: nothing is scored. */
export function runTopHits(hits: HitsWanted, selections: Selection[]): unknown {
  return {
    hits: {
      total: { value: countOf(selections), relation: 'eq' },
      max_score: null,
      hits: collectHits(selections, hits),
    },
  };
}
