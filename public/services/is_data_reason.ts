import type { DataReason, Reason } from '../../common/evidence/reason';

const DATA_CODES: Record<DataReason['code'], true> = {
  data_found: true,
  no_data: true,
  data_stopped: true,
  data_in_future: true,
  no_matching_index: true,
  only_cold_tiers: true,
  data_stale: true,
  field_missing: true,
  field_sparse: true,
  field_unsuitable: true,
  field_types_differ: true,
  helpful_field_missing: true,
  history_short: true,
  history_growing: true,
  partly_checked: true,
  indices_forbidden: true,
  no_index_pattern: true,
  check_failed: true,
  not_checked: true,
};

/** True for a reason that speaks of the data a job would read, false for one about an installed job. */
export function isDataReason(reason: Reason): reason is DataReason {
  return Object.hasOwn(DATA_CODES, reason.code);
}
