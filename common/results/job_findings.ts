/** What somebody or something stands for in a result. */
export interface Entity {
  field: string;
  value: string;
}

/** One anomaly record. Times in ms since the epoch, scores 0…100. */
export interface FoundRecord {
  jobId: string;
  timeMs: number;
  bucketSpanMs: number;
  score: number;
  interim: boolean;
  detectorIndex: number;
  function: string;
  fieldName?: string;
  /** Of by, over and partition field. */
  entities: Entity[];
  /** First values of influencers that are no entity. */
  influencers: Entity[];
  actual?: number[];
  typical?: number[];
}

/** What one job noticed in the range that was asked about. */
export interface JobFindings {
  jobId: string;
  /** Its bucket of the largest score, the newest of equals; absent where none is above 0. */
  max?: { score: number; timeMs: number; interim: boolean };
  /** Records of at least the threshold. */
  anomalies: number;
  records: number;
  timeline: Array<{ timeMs: number; score: number; interim: boolean }>;
  topEntities: Array<Entity & { score: number }>;
  topRecords: FoundRecord[];
}
