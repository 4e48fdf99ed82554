/** Something the user should know about one job before pressing Activate. Only `blocks` ones keep it from being activated. */
export type PlanNote = InfoNote | BlockingNote;

type InfoNote = { blocks: false } & (
  | { code: 'already_running' }
  | { code: 'already_installed' }
  | { code: 'resumes'; latestRecordMs: number }
  | { code: 'gap'; fromMs: number; toMs: number }
  | { code: 'memory_reduced'; fromBytes: number; toBytes: number }
  /** The user asked for an estimate of what the job needs here. */
  | { code: 'memory_estimated'; fromBytes: number; toBytes: number }
  | { code: 'memory_defaulted'; bytes: number }
  | { code: 'settings_dropped'; keys: string[] }
  /** No ML node of today has room for it; it opens when one has. `moreNodes`: autoscaling may add one. */
  | { code: 'waits_for_memory'; moreNodes: boolean }
  /** It waits already, in Elasticsearch's words. */
  | { code: 'waits_for_node'; explanation?: string }
  /** Installed without datafeed; the datafeed is created. */
  | { code: 'datafeed_created' }
  /** It had failed; it is force-closed and opened again. `message` is its latest message. */
  | { code: 'failed_reopened'; message?: string }
  /** It closed by itself after so many searches that found nothing; `lastDataMs` is when it last saw data, if ever. */
  | { code: 'stopped_by_itself'; emptySearches: number; lastDataMs?: number }
  /** Its datafeed reads other indices than those chosen; it is left as it is unless the user asks for the change. */
  | { code: 'other_indices'; installed: string[]; chosen: string[] }
  | { code: 'indices_changed'; from: string[]; to: string[] }
  /** It is in another space only; it is made visible here too. */
  | { code: 'shared_from_space'; space: string }
  /** An older job of its family is installed; `ruleNames` are enabled rules that read that one. */
  | { code: 'older_generation'; jobId: string; runs: boolean; ruleNames: string[] }
  /** A newer job of its family runs here; `ruleNames` are enabled rules that read this older one. */
  | { code: 'newer_generation'; jobId: string; ruleNames: string[] }
);

type BlockingNote = { blocks: true } & (
  | { code: 'no_index_pattern' }
  /** Its module has no datafeed for it. */
  | { code: 'no_datafeed' }
  | { code: 'job_blocked'; by: string }
  /** A job of this id is installed that is not this job: it counts something else. */
  | { code: 'id_taken'; detectors: string[] }
  /** A job of this id is in another space, and none that can be seen offers it. */
  | { code: 'in_other_space' }
  /** Elasticsearch takes no such id. */
  | { code: 'invalid_id' }
  /** Its limit is more than the largest ML node can hold, now and with autoscaling. */
  | { code: 'too_large_for_node'; limitBytes: number; largestBytes: number }
  /** The user may not read these patterns, so Elasticsearch would refuse the datafeed. */
  | { code: 'indices_forbidden'; indices: string[] }
);

/** What concerns the plan as a whole. Only `blocks` ones keep it from being carried out. */
export type PlanObstacle =
  | { code: 'upgrade_mode'; blocks: true }
  /** No ML node is there; with `lazyNodes` autoscaling may add one, and the jobs wait until then. */
  | { code: 'no_ml_node'; blocks: boolean; lazyNodes: number }
  /** Capabilities that the user lacks. */
  | { code: 'rights_missing'; blocks: true; capabilities: string[] }
  /** So many jobs are opened at once that they are opened in turns. */
  | { code: 'many_jobs'; blocks: false; jobs: number };
