import type { Aggregation } from '../aggregations/aggregation';
import { randomSample } from '../aggregations/random_sample';
import type { Bitset } from '../data/bitset';
import type { IndexData } from '../data/index_data';
import { matchedBy } from '../query/evaluate_query';
import type { Query } from '../query/query';
import { isCountKept } from './is_count_kept';
import type { Lead } from './query_lead';
import { leadOf, walkedThrough } from './query_lead';
import type { SearchBody } from './search_body';

/** What of a search decides how far it walks. */
export type Walk = Pick<
  SearchBody,
  'size' | 'from' | 'sort' | 'trackTotalHits' | 'terminateAfter' | 'aggregations'
>;

/** One index as a search sees it. */
export interface Place {
  index: IndexData;
  /** Epoch ms. */
  now: number;
}

/** A walk through all that matches. */
export const WHOLE_WALK: Walk = {
  size: Infinity,
  from: 0,
  sort: [],
  trackTotalHits: Infinity,
  terminateAfter: Infinity,
  aggregations: new Map(),
};

/**
 * How many documents of one index a search makes Lucene go through: a model for comparing ways of asking, the same for
 * every asker and independent of what the stand-in remembers.
 *
 * 1. None of an index that its name, tier, mapping, constant fields or time span rule out.
 * 2. A conjunction is led by the required clause that matches the fewest documents of the index, and goes through those.
 * 3. Nothing where a bare count is asked for that the index keeps anyway: of all, of a time range, of one term.
 * 4. Without aggregations a search ends where it has its hits and has counted as far as it was told to, from the end
 *    that a sort by time wants; in any case after `terminate_after` matches. Aggregations collect what the search goes
 *    through anyway, and see all of it.
 * 5. Each filter of a `filter` or `filters` is advanced beside the collected documents: as often as these or its own
 *    leading clause allow. A `random_sampler` walks by itself, with one more required clause: its share of the index.
 *
 * From Lucene's `ConjunctionDISI` and `Weight#count`, and elastic/elasticsearch, server/src/main/java/org/elasticsearch/search:
 * query/PartialHitCountCollector.java, aggregations/bucket/sampler/random/RandomSamplingQuery.java.
 *
 * @param matched the documents that the query selects, before `terminate_after` cut them short
 */
export function documentsVisited(query: Query, matched: Bitset, walk: Walk, place: Place): number {
  const { index, now } = place;
  const lead = leadOf(query, index, now);
  const collectors = new Map([...walk.aggregations].filter(([, aggregation]) => !isSampler(aggregation)));
  const ofSamplers = [...walk.aggregations.values()].map((aggregation) =>
    isSampler(aggregation) ? visitedBySampler(aggregation, matched, lead, place) : 0
  );
  const canCount = collectors.size === 0 && isCountKept(query, index, now);
  return (
    visitedBySearch(matched, lead, { ...walk, aggregations: collectors }, canCount, index) +
    visitedByFilters(collectors, matched, place) +
    sum(ofSamplers)
  );
}

type Sampler = Extract<Aggregation, { type: 'random_sampler' }>;

/** A sampler that takes everything collects what the search goes through, as any other aggregation. */
function isSampler(aggregation: Aggregation): aggregation is Sampler {
  return aggregation.type === 'random_sampler' && aggregation.probability < 1;
}

function visitedBySearch(
  matched: Bitset,
  lead: Lead,
  { size, from, sort, terminateAfter, trackTotalHits, aggregations }: Walk,
  canCount: boolean,
  { timeField }: IndexData
): number {
  if (canCount && size === 0 && terminateAfter === Infinity) return 0;
  const hits = size === 0 ? 0 : from + size;
  const [first] = hits === 0 ? [] : sort;
  const isInOrder = first === undefined || first.field === '_doc' || first.field === timeField;
  const enough = aggregations.size > 0 || !isInOrder ? Infinity : Math.max(hits, trackTotalHits);
  // Documents are in the order of their time, and `terminate_after` counts in that order.
  const newestFirst = enough < terminateAfter && first?.field === timeField && first.descending;
  return walkedThrough(lead, matched, Math.min(enough, terminateAfter), newestFirst);
}

function visitedBySampler(sampler: Sampler, matched: Bitset, lead: Lead, place: Place): number {
  const { index, now } = place;
  const { documents } = randomSample(sampler, { index, documents: matched });
  const share = Math.round(sampler.probability * index.countExisting(now));
  return Math.min(lead.count, share) + visitedByFilters(sampler.inside, documents, place);
}

/** Inside the buckets of other kinds all that was collected counts as collected. */
function visitedByFilters(
  aggregations: ReadonlyMap<string, Aggregation>,
  collected: Bitset,
  place: Place
): number {
  const counts = [...aggregations.values()].map((aggregation): number => {
    switch (aggregation.type) {
      case 'filter':
        return visitedByFilter(aggregation.filter, aggregation.inside, collected, place);
      case 'filters': {
        const { filters, inside } = aggregation;
        return sum([...filters.values()].map((filter) => visitedByFilter(filter, inside, collected, place)));
      }
      case 'terms':
      case 'missing':
      case 'date_histogram':
      case 'random_sampler':
        return visitedByFilters(aggregation.inside, collected, place);
      case 'min':
      case 'max':
      case 'value_count':
      case 'cardinality':
      case 'top_hits':
        return 0;
    }
  });
  return sum(counts);
}

function visitedByFilter(
  filter: Query,
  inside: ReadonlyMap<string, Aggregation>,
  collected: Bitset,
  place: Place
): number {
  const { index, now } = place;
  const matched = matchedBy(filter, index, now);
  if (matched === 'none') return 0;
  if (matched === 'all') return visitedByFilters(inside, collected, place);
  const advanced = Math.min(collected.count(), leadOf(filter, index, now).count);
  if (inside.size === 0) return advanced;
  return advanced + visitedByFilters(inside, collected.copy().intersect(matched), place);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
