import type { BucketDocuments } from './bucket_documents';

/** What a detector found odd in a bucket. `partition`, `by` and `over` are those of its documents. */
export interface Finding {
  partition: number;
  by: number;
  over: number;
  surprise: number;
  actual: number;
  typical: number;
}

/** What a detector knows about the past, and what it makes of the next bucket. */
export interface DetectorModel {
  /**
   * What is odd about a bucket, compared with what was learned; learns nothing.
   * @param isComplete false while documents may still come, so that nothing can be too little
   */
  find(documents: BucketDocuments, isComplete: boolean): Finding[];
  /** Takes a complete bucket in. Buckets come in order; those without documents come too. */
  learn(documents: BucketDocuments): void;
}

/** Buckets that a model must have seen before it finds anything. */
export const LEARNING_BUCKETS = 20;
