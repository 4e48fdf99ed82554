import type { ReasonCode } from '../evidence/reason';

/**
 * What a reason tells about a change:
 * - `no_data`: what the job would read, or a field of it, is not there, or no more
 * - `stopped`: the job is there, and somebody has it or its datafeed rest
 * - `failed`: the job cannot run, though nobody stopped it
 * - `starting`: the job was started a moment ago
 * - `other`: nothing of these
 */
export type ReasonRole = 'no_data' | 'stopped' | 'failed' | 'starting' | 'other';

/** A sparse or unsuitable field is `other`: there is data, and how much of it serves is a matter of degree. */
export const REASON_ROLES: Readonly<Record<ReasonCode, ReasonRole>> = {
  no_data: 'no_data',
  data_stopped: 'no_data',
  data_in_future: 'no_data',
  no_matching_index: 'no_data',
  only_cold_tiers: 'no_data',
  data_stale: 'no_data',
  field_missing: 'no_data',
  no_documents: 'no_data',

  job_not_open: 'stopped',
  datafeed_not_started: 'stopped',
  no_datafeed: 'stopped',
  job_blocked: 'stopped',

  job_failed: 'failed',
  memory_limited: 'failed',
  waiting_for_node: 'failed',

  no_documents_yet: 'starting',
  job_opening: 'starting',

  data_found: 'other',
  field_sparse: 'other',
  field_unsuitable: 'other',
  field_types_differ: 'other',
  helpful_field_missing: 'other',
  history_short: 'other',
  history_growing: 'other',
  partly_checked: 'other',
  indices_forbidden: 'other',
  no_index_pattern: 'other',
  check_failed: 'other',
  not_checked: 'other',
  running: 'other',
  look_back_running: 'other',
};
