import type { Reason } from '../../common/evidence/reason';
import { dataReasonText, type DataReason } from './data_reason_text';
import type { Formatters } from './formatters';
import { runReasonText } from './run_reason_text';

export interface ReasonText {
  sentence: string;
  /** What to do about it, where there is something to do. */
  remedy?: string;
}

const DATA_CODES: Record<DataReason['code'], true> = {
  data_found: true,
  no_data: true,
  indices_forbidden: true,
  no_index_pattern: true,
  check_failed: true,
};

/** The sentence a reason is shown as, and what to do about it. */
export function reasonText(reason: Reason, format: Formatters): ReasonText {
  return isDataReason(reason) ? dataReasonText(reason, format) : runReasonText(reason, format);
}

function isDataReason(reason: Reason): reason is DataReason {
  return Object.hasOwn(DATA_CODES, reason.code);
}
