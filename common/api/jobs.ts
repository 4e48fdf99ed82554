import type { JobState } from '../evidence/job_state';
import type { Reason } from '../evidence/reason';
import type { Warning } from './warning';

/** An installed security job as it is now. */
export interface InstalledJob {
  id: string;
  title: string;
  groups: string[];
  datafeedId?: string;
  indices: string[];
  state: JobState;
  /** Never empty: the first one decided the state. */
  reasons: Reason[];
  /** Elasticsearch's words: opened, opening, closed, closing, failed… */
  jobState: string;
  /** started, starting, stopped, stopping; absent without datafeed. */
  datafeedState?: string;
  documents: number;
  latestRecordMs?: number;
  /** False while the datafeed still reads the past; absent where the cluster does not tell. */
  realTime?: boolean;
  memoryStatus?: 'ok' | 'soft_limit' | 'hard_limit';
  memoryBytes?: number;
  memoryLimitBytes?: number;
  missingFieldCount?: number;
}

export interface JobsResponse {
  jobs: InstalledJob[];
  warnings: Warning[];
  asOfMs: number;
}
