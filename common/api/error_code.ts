/** Stable code in `attributes.code` of every error answer of our routes. */
export type ErrorCode =
  | 'invalid_request'
  | 'license_too_low'
  | 'ml_unavailable'
  | 'ml_forbidden'
  | 'unknown_jobs'
  | 'elasticsearch_failed'
  | 'internal';
