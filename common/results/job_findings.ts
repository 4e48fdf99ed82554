/** What somebody or something stands for in a result: `{field: 'host.name', value: 'dc-1'}`. */
export interface Entity {
  field: string;
  value: string;
}

/** One anomaly record: what a detector found unusual in one bucket. */
export interface FoundRecord {
  jobId: string;
  /** Start of the bucket, ms since the epoch. */
  timeMs: number;
  bucketSpanMs: number;
  /** `record_score`, 0…100, as it is now: scores are renormalised as more data comes. */
  score: number;
  /** Of a bucket that is not complete yet: may still change or vanish. */
  interim: boolean;
  detectorIndex: number;
  function: string;
  fieldName?: string;
  /** Of by, over and partition field, in this order, as far as they are there; what the single metric viewer is opened for. */
  entities: Entity[];
  /** First values of the record's influencers that are no entity. */
  influencers: Entity[];
  actual?: number[];
  typical?: number[];
}

/** What one job noticed in the time range. */
export interface JobFindings {
  jobId: string;
  /** Largest `anomaly_score` of its buckets; absent where none is above 0. */
  max?: { score: number; timeMs: number; interim: boolean };
  /** Records with a score of at least the threshold that was asked with. */
  anomalies: number;
  /** All records. */
  records: number;
  /** Largest `anomaly_score` of each interval that has one above 0, by time. `timeMs` is a multiple of the interval. */
  timeline: Array<{ timeMs: number; score: number; interim: boolean }>;
  /** Influencers by their largest `influencer_score`, best first; hosts, users and addresses before others of equal score. */
  topEntities: Array<Entity & { score: number }>;
  /** By score, at most three. */
  topRecords: FoundRecord[];
}
