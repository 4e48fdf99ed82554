import type { Reason } from '../../common/evidence/reason';
import { isDataReason } from '../services/is_data_reason';
import { dataReasonText } from './data_reason_text';
import type { Formatters } from './formatters';
import { runReasonText } from './run_reason_text';

/** A place in Kibana where a remedy can be had. */
export interface ReasonLink {
  text: string;
  /** Path below Kibana's base path and space. */
  path: string;
  /** What is to be known before one follows it. */
  note?: string;
}

export interface ReasonText {
  sentence: string;
  /** What to do about it, where there is something to do. */
  remedy?: string;
  /** What the remedy speaks of; stands after it. */
  links?: ReasonLink[];
}

/** The sentence a reason is shown as, what to do about it, and where. */
export function reasonText(reason: Reason, format: Formatters): ReasonText {
  return isDataReason(reason) ? dataReasonText(reason, format) : runReasonText(reason, format);
}
