/** Body of one pair for Kibana's `POST /internal/ml/jobs/bulk_create`. */
export interface JobAndDatafeed {
  job: { job_id: string } & Record<string, unknown>;
  datafeed: { datafeed_id: string; job_id: string; indices: string[] } & Record<string, unknown>;
}

/** One change to one job. The browser makes it through the API of Kibana that stands beside it. */
export type JobAction =
  /** `POST saved_objects/update_jobs_spaces`, sent in a space that sees the job. */
  | { kind: 'add_to_space'; jobId: string; fromSpace: string; space: string }
  /** `POST jobs/stop_datafeeds` */
  | { kind: 'stop'; jobId: string; datafeedId: string }
  /** `POST jobs/close_jobs`, which forces a failed job. */
  | { kind: 'close'; jobId: string }
  /** `POST jobs/bulk_create`. `datafeed`: the job is there, only its datafeed is missing. */
  | { kind: 'create'; jobId: string; creates: 'job' | 'datafeed'; body: JobAndDatafeed }
  /** `POST saved_objects/update_jobs_spaces` with all spaces, as Security's own list does; who may not, keeps it here. */
  | { kind: 'share'; jobId: string }
  /** `DELETE datafeeds/{id}` */
  | { kind: 'delete_datafeed'; jobId: string; datafeedId: string }
  /** `POST datafeeds/{id}/_update` */
  | { kind: 'update_datafeed'; jobId: string; datafeedId: string; indices: string[] }
  /** `POST jobs/delete_jobs`, with its datafeed and its results. */
  | { kind: 'delete'; jobId: string }
  | { kind: 'remove_from_space'; jobId: string; space: string }
  /**
   * `POST jobs/force_start_datafeeds`, which opens the job too. `startMs` is max(latest record, now − look-back); data before
   * it is never read by this start.
   */
  | { kind: 'start'; jobId: string; datafeedId: string; startMs: number };

export type JobActionKind = JobAction['kind'];

/**
 * The order in which kinds are carried out, whatever is done: an activation, its undoing, a stop. All jobs pass one kind
 * before the next begins.
 */
export const ACTION_ORDER = [
  'add_to_space',
  'stop',
  'close',
  'create',
  'share',
  'delete_datafeed',
  'update_datafeed',
  'delete',
  'remove_from_space',
  'start',
] as const satisfies readonly JobActionKind[];
