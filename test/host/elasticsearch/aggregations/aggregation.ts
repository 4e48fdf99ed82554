import type { FieldScalar } from '../../environments/environment';
import type { Bitset } from '../data/bitset';
import type { IndexData } from '../data/index_data';
import type { Query } from '../query/query';

export interface BucketOrder {
  by: '_count' | '_key';
  descending: boolean;
}

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
      inside: Map<string, Aggregation>;
    }
  | { type: 'min' | 'max' | 'value_count' | 'cardinality'; field: string };

/** The documents of one index that an aggregation runs over. */
export interface Selection {
  index: IndexData;
  documents: Bitset;
}

/** What the aggregations of one search share. */
export interface AggregationRun {
  now: number;
  /** Told how many documents were looked at. */
  visited(documents: number): void;
}
