import type { DataReason } from '../../common/evidence/reason';
import { absenceReasonText } from './absence_reason_text';
import { checkReasonText } from './check_reason_text';
import { fieldReasonText } from './field_reason_text';
import type { Formatters } from './formatters';
import { presenceReasonText } from './presence_reason_text';
import type { ReasonText } from './reason_text';

export function dataReasonText(reason: DataReason, format: Formatters): ReasonText {
  switch (reason.code) {
    case 'data_found':
    case 'data_stale':
    case 'history_short':
    case 'history_growing':
      return presenceReasonText(reason, format);
    case 'no_data':
    case 'data_stopped':
    case 'data_in_future':
    case 'no_matching_index':
    case 'only_cold_tiers':
      return absenceReasonText(reason, format);
    case 'field_missing':
    case 'field_sparse':
    case 'field_unsuitable':
    case 'field_types_differ':
    case 'helpful_field_missing':
      return fieldReasonText(reason, format);
    case 'partly_checked':
    case 'indices_forbidden':
    case 'no_index_pattern':
    case 'check_failed':
    case 'not_checked':
      return checkReasonText(reason, format);
  }
}
