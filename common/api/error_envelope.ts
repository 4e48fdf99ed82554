import type { ErrorCode } from './error_code';

/** `attributes` of our error answers, inside Kibana's envelope `{statusCode, error, message, attributes}`. */
export interface ErrorAttributes {
  code: ErrorCode;
  /** Request member that is wrong, for `invalid_request`: `jobIds.0`. */
  field?: string;
  /** For `unknown_jobs`. */
  jobIds?: string[];
}
