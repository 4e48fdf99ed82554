import type { FieldScalar } from '../../environments/environment';
import type { IndexData } from '../data/index_data';
import type { Query } from '../query/query';
import type { HitsWanted } from '../search/hits_wanted';
import type { Documents } from './document_list';

/** `path` leads from a bucket through aggregations of single buckets to a number; without a metric, to their count. */
export type BucketOrder = { descending: boolean } & (
  { by: '_count' | '_key' } | { by: 'inside'; path: string[] }
);

/** A parsed aggregation; bucket ones carry those that run inside each bucket. */
export type Aggregation =
  | {
      type: 'terms';
      field: string;
      size: number;
      missing: FieldScalar | undefined;
      minDocCount: number;
      order: BucketOrder[];
      include: string[] | undefined;
      exclude: string[] | undefined;
      inside: Map<string, Aggregation>;
    }
  | { type: 'filter'; filter: Query; inside: Map<string, Aggregation> }
  /** `filters` as a list when the request named none. */
  | {
      type: 'filters';
      filters: Map<string, Query> | Query[];
      otherBucketKey: string | undefined;
      inside: Map<string, Aggregation>;
    }
  | { type: 'missing'; field: string; inside: Map<string, Aggregation> }
  | {
      type: 'date_histogram';
      field: string;
      intervalMs: number;
      minDocCount: number;
      order: { by: '_count' | '_key'; descending: boolean };
      inside: Map<string, Aggregation>;
    }
  /** A share of the documents, chosen by `seed`, and by `shardSeed` or the index. Only at the top. */
  | {
      type: 'random_sampler';
      probability: number;
      seed: number;
      shardSeed: number | undefined;
      inside: Map<string, Aggregation>;
    }
  | { type: 'min' | 'max' | 'value_count' | 'cardinality'; field: string }
  | { type: 'top_hits'; hits: HitsWanted };

/** The documents of one index that an aggregation runs over. */
export interface Selection {
  index: IndexData;
  documents: Documents;
}

/** What the aggregations of one search share. */
export interface AggregationRun {
  /** Epoch ms. */
  now: number;
  /** What a count of documents in a sample says of all. */
  scaled(count: number): number;
  /** Told of buckets before they are made. @throws too many of them */
  addBuckets(count: number): void;
}
