import type { ErrorCode } from '../../common/api/error_code';
import { readMember } from './read_member';

/** A request that got no usable answer, in the form the interface explains it from. */
export interface ApiProblem {
  /** HTTP status; absent if no answer came at all. */
  status?: number;
  /** Kibana's or Elasticsearch's own words. */
  message: string;
  /** Stable code, if the answer came from one of our routes. */
  code?: ErrorCode;
  /** Member of the request that is wrong. */
  field?: string;
  jobIds?: string[];
}

const ERROR_CODES: Record<ErrorCode, true> = {
  invalid_request: true,
  license_too_low: true,
  ml_unavailable: true,
  ml_forbidden: true,
  unknown_jobs: true,
  elasticsearch_failed: true,
  internal: true,
};

/**
 * Reads whatever `core.http` rejects with: an HttpFetchError (src/core/packages/http/browser/src/types.ts) carries the
 * answer's envelope in `body`; any other error means that no answer came.
 */
export function readApiProblem(error: unknown): ApiProblem {
  const body = readMember(error, 'body');
  const attributes = readMember(body, 'attributes');
  const status = readMember(readMember(error, 'response'), 'status') ?? readMember(body, 'statusCode');
  const code = readMember(attributes, 'code');
  const field = readMember(attributes, 'field');
  const jobIds = readMember(attributes, 'jobIds');
  return {
    message: firstText(readMember(body, 'message'), readMember(error, 'message'), error),
    ...(typeof status === 'number' && { status }),
    ...(isErrorCode(code) && { code }),
    ...(typeof field === 'string' && { field }),
    ...(Array.isArray(jobIds) && { jobIds: jobIds.map(String) }),
  };
}

function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERROR_CODES, value);
}

function firstText(...candidates: unknown[]): string {
  const found = candidates.find((candidate) => typeof candidate === 'string' && candidate !== '');
  return typeof found === 'string' ? found : String(candidates.at(-1));
}
