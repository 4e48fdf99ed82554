/** A query of Elasticsearch's DSL, passed on as it stands. */
export type QueryDsl = Record<string, unknown>;

export interface DetectorProfile {
  /** Elasticsearch ML function: `rare`, `high_count`, `time_of_day`… */
  function: string;
  field?: string;
  by?: string;
  over?: string;
  partition?: string;
}

/** One (tactic, technique or sub-technique) that a mapping names. Ids only: `TA0006`, `T1110`, `T1110.003`. */
export interface AttackPair {
  tacticId: string;
  techniqueId?: string;
}

/** What the picker knows about a job from its configuration alone. */
export interface JobProfile {
  id: string;
  datafeedId: string;
  moduleId: string;
  moduleTitle: string;
  title: string;
  description: string;
  groups: string[];
  detectors: DetectorProfile[];
  /** Fields that detectors count by; without them the job finds nothing. */
  requiredFields: string[];
  /** Fields that only help to explain a hit. */
  influencers: string[];
  bucketSpan: string;
  timeField: string;
  query: QueryDsl;
  /** Patterns the datafeed would read: fixed in the datafeed, or the module's default; empty if neither says. */
  indexPatterns: string[];
  /** True if the datafeed names its indices itself, so that choosing a pattern does not change them. */
  fixedIndices: boolean;
  /** Limit that the module sets; absent where Elasticsearch's default applies. */
  memoryLimitBytes?: number;
}
