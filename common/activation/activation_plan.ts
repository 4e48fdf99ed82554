/** Body of one pair for Kibana's `POST /internal/ml/jobs/bulk_create`. */
export interface JobAndDatafeed {
  job: { job_id: string } & Record<string, unknown>;
  datafeed: { datafeed_id: string; job_id: string; indices: string[] } & Record<string, unknown>;
}

export type PlanStep =
  | { kind: 'create'; body: JobAndDatafeed }
  /** `startMs` is max(latest record, now − look-back); data before it is never read by this start. */
  | { kind: 'start'; datafeedId: string; startMs: number };

/** Something the user should know before pressing Activate. Only `blocks` ones keep the job from being activated. */
export type PlanNote =
  | { code: 'already_running'; blocks: false }
  | { code: 'already_installed'; blocks: false }
  | { code: 'resumes'; blocks: false; latestRecordMs: number }
  | { code: 'gap'; blocks: false; fromMs: number; toMs: number }
  | { code: 'memory_reduced'; blocks: false; fromBytes: number; toBytes: number }
  | { code: 'memory_defaulted'; blocks: false; bytes: number }
  | { code: 'settings_dropped'; blocks: false; keys: string[] }
  | { code: 'no_index_pattern'; blocks: true }
  | { code: 'job_failed'; blocks: true }
  | { code: 'no_datafeed'; blocks: true }
  | { code: 'job_blocked'; blocks: true; by: string };

export interface PlannedJob {
  jobId: string;
  datafeedId: string;
  title: string;
  indices: string[];
  memoryBytes: number;
  /** In order; empty if nothing is to be done or a note blocks. */
  steps: PlanStep[];
  notes: PlanNote[];
}

/** Bytes of ML memory; `totalBytes` is absent where the cluster does not tell. */
export interface PlanMemory {
  usedBytes: number;
  addedBytes: number;
  totalBytes?: number;
  /** `fits` also when lazy start would wait; `unknown` when the total is. */
  verdict: 'fits' | 'too_small' | 'unknown';
}

export interface ActivationPlan {
  jobs: PlannedJob[];
  memory: PlanMemory;
  lookbackDays: number;
  asOfMs: number;
}
