import type { JobState } from './job_state';
import type { ReasonCode } from './reason';

/** What can be done about a reason. */
export type ReasonAction =
  | 'none'
  /** Wait until time has done it. */
  | 'wait'
  /** Ask the cluster again. */
  | 'retry'
  /** Ask for the evidence that was left out. */
  | 'check'
  | 'choose_pattern'
  /** Install or extend what ships the documents. */
  | 'ship_data'
  /** Have the documents carry the field. */
  | 'ship_field'
  /** Look why a source sends nothing, less, or no longer. */
  | 'check_source'
  | 'fix_clock'
  | 'fix_mapping'
  /** Bring indices back to a tier that is searched. */
  | 'move_to_warm'
  | 'ask_for_rights'
  | 'open_job'
  | 'start_datafeed'
  | 'create_datafeed'
  | 'reset_job'
  | 'raise_memory'
  | 'add_capacity';

export type ReasonUse = {
  /** What is the case, for whoever works on this. */
  cause: string;
  action: ReasonAction;
} & (
  | {
      effect: 'decides';
      /** The states it may decide, by standing first. It may follow other reasons as well. */
      states: readonly [JobState, ...JobState[]];
    }
  | { effect: 'remark'; states: readonly [] }
);

/** Each reason's place in a verdict and what can be done about it. */
export const REASON_CATALOGUE: Readonly<Record<ReasonCode, ReasonUse>> = {
  data_found: decides('none', 'The query selects documents of the look-back.', 'ready'),
  no_data: decides('ship_data', 'The query selects nothing, in the look-back or ever.', 'needs_data'),
  data_stopped: decides(
    'check_source',
    'The newest selected document is older than the look-back.',
    'needs_data'
  ),
  data_in_future: decides(
    'fix_clock',
    'The newest selected document is stamped later than now.',
    'needs_data'
  ),
  no_matching_index: decides('ship_data', 'No index that the user may see has such a name.', 'needs_data'),
  only_cold_tiers: decides(
    'move_to_warm',
    'Hot and warm tiers hold nothing; colder ones were not searched. Unknown where the datafeed would read them.',
    'needs_data',
    'unknown'
  ),
  data_stale: decides('check_source', 'The source is silent for longer than it used to be.', 'limited'),
  field_missing: decides(
    'ship_field',
    'A field that detectors count by is in no document, or one that the datafeed reads is mapped nowhere.',
    'limited',
    'needs_data'
  ),
  field_sparse: decides('check_source', 'Most documents lack a field that detectors count by.', 'limited'),
  field_unsuitable: decides(
    'fix_mapping',
    'The type of a field keeps a detector from using it, or from using all of it.',
    'limited',
    'needs_data'
  ),
  field_types_differ: remark('fix_mapping', 'Indices map a required field to types of different kinds.'),
  helpful_field_missing: remark('ship_field', 'Fields that would explain a hit are in no document.'),
  history_short: decides('wait', 'The documents reach less far back than the job needs.', 'limited'),
  history_growing: remark('wait', 'The source is young: results get more reliable with time.'),
  partly_checked: decides(
    'retry',
    'A part of the cluster did not answer, so nothing can be said to be missing.',
    'unknown'
  ),
  indices_forbidden: decides('ask_for_rights', 'Documents may exist that the user may not read.', 'unknown'),
  no_index_pattern: decides('choose_pattern', 'Nobody says which indices the job would read.', 'unknown'),
  check_failed: decides('retry', 'A question to the cluster got no answer.', 'unknown'),
  not_checked: decides('check', 'Nothing was asked of the cluster.', 'unknown'),

  running: decides('none', 'The job is open, fed, and has counted documents.', 'active'),
  look_back_running: decides('wait', 'The datafeed still reads the past.', 'active'),
  no_documents_yet: decides('wait', 'The datafeed reads the past and has found nothing so far.', 'blind'),
  no_documents: decides('check_source', 'The datafeed has read everything and found nothing.', 'blind'),
  job_opening: decides('wait', 'The job is being opened.', 'blind'),
  waiting_for_node: decides('add_capacity', 'No machine learning node has room for the job.', 'blind'),
  job_not_open: decides('open_job', 'The job is closed.', 'blind'),
  datafeed_not_started: decides('start_datafeed', 'The job is open, but its datafeed is stopped.', 'blind'),
  no_datafeed: decides('create_datafeed', 'The job has no datafeed.', 'blind'),
  job_failed: decides('reset_job', 'The job has failed.', 'blind'),
  memory_limited: decides(
    'raise_memory',
    'The model is near its memory limit, or at it and learns nothing new.',
    'blind'
  ),
  job_blocked: decides('wait', 'The job is being deleted, reset or reverted.', 'blind'),
};

function decides(action: ReasonAction, cause: string, ...states: [JobState, ...JobState[]]): ReasonUse {
  return { effect: 'decides', cause, action, states };
}

function remark(action: ReasonAction, cause: string): ReasonUse {
  return { effect: 'remark', cause, action, states: [] };
}
