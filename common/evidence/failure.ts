/** Why a question to the cluster got no answer. A failure is never taken for "no". */
export type FailureCause =
  | 'forbidden'
  | 'too_many_requests'
  | 'timeout'
  | 'unavailable'
  | 'rejected'
  | 'server_error'
  | 'connection'
  | 'license'
  | 'partial';

export interface Failure {
  cause: FailureCause;
  /** The cluster's own words, shortened, for somebody who looks closer. */
  detail: string;
  /** HTTP status, where there was one. */
  status?: number;
}
