/** What a job's configuration means for running it. */
export interface AnalysisPlan {
  bucketSpanMs: number;
  timeField: string;
  /** Every field that detectors and influencers name, apart from the generated category. */
  analysisFields: string[];
  byFields: string[];
  overFields: string[];
  partitionFields: string[];
  memoryLimitBytes: number;
  allowLazyOpen: boolean;
  groups: string[];
}
