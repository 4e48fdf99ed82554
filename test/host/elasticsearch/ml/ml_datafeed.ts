import type { IndicesOptions } from '../data/resolve_indices';
import type { JsonObject } from '../json_value';
import type { Query } from '../query/query';
import type { Principal } from '../security/principal';

export type DatafeedState = 'stopped' | 'starting' | 'started';

/** What a datafeed's configuration means for running it. */
export interface DatafeedPlan {
  jobId: string;
  indices: string[];
  options: IndicesOptions;
  query: Query;
  /** Fields that it computes by script; the stand-in runs none, so their values are unknown. */
  computedFields: ReadonlySet<string>;
  queryDelayMs: number;
  /** Undefined for the default, which depends on the job's bucket span. */
  frequencyMs: number | undefined;
  /** Undefined for no limit. */
  maxEmptySearches: number | undefined;
}

/** What others see of a datafeed's run. */
export interface RunningDatafeed {
  readonly isRealTimeConfigured: boolean;
  readonly isRealTimeRunning: boolean;
  /** The time span of the latest search, epoch ms. */
  readonly searchInterval: { startMs: number; endMs: number } | undefined;
  stop(): void;
}

export interface MlDatafeed {
  id: string;
  /** As `GET _ml/datafeeds` answers it. */
  config: JsonObject;
  plan: DatafeedPlan;
  /** Whose rights it reads with: the user who created or last updated it. */
  author: Principal;
  state: DatafeedState;
  run: RunningDatafeed | undefined;
  timing: { searches: number; totalMs: number };
}
