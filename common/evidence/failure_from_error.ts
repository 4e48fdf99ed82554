import type { Failure, FailureCause } from './failure';

/** The cluster's words are kept to this many characters. */
const DETAIL_LENGTH = 300;

/**
 * Why something could not be asked, from whatever was thrown: errors of the Elasticsearch client (by name: they come
 * from Kibana's copy, so `instanceof` would miss them), of ML's guards (class names without a status, see
 * x-pack/platform/plugins/shared/ml/server/lib/capabilities/errors.ts) and of saved objects (Boom).
 */
export function failureFromError(error: unknown): Failure {
  const status = statusOf(error);
  const detail = detailOf(error).slice(0, DETAIL_LENGTH);
  const cause = causeFromName(nameOf(error), detail) ?? causeFromStatus(status);
  return status === undefined ? { cause, detail } : { cause, detail, status };
}

function causeFromName(name: string, detail: string): FailureCause | undefined {
  switch (name) {
    case 'InsufficientFullLicenseError':
    case 'InsufficientBasicLicenseError':
      return 'license';
    case 'InsufficientMLCapabilities':
      return 'forbidden';
    case 'UnknownMLCapabilitiesError':
    case 'MLPrivilegesUninitialized':
    case 'MLClusterClientUninitialized':
    case 'MLUISettingsClientUninitialized':
    case 'MLFieldFormatRegistryUninitialized':
      return 'unavailable';
    case 'TimeoutError':
      return 'timeout';
    case 'ConnectionError':
    case 'NoLivingConnectionsError':
      return 'connection';
    default:
      return /not initialized/i.test(detail) ? 'unavailable' : undefined;
  }
}

/** The cause that an HTTP status stands for. */
export function causeFromStatus(status: number | undefined): FailureCause {
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 408) return 'timeout';
  if (status === 429) return 'too_many_requests';
  if (status === 503) return 'unavailable';
  if (status !== undefined && status >= 400 && status < 500) return 'rejected';
  return 'server_error';
}

function nameOf(error: unknown): string {
  if (!(error instanceof Object)) return '';
  const named = 'name' in error && typeof error.name === 'string' ? error.name : '';
  return named === '' || named === 'Error' ? error.constructor.name : named;
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Object)) return undefined;
  if ('statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  if ('output' in error && error.output instanceof Object && 'statusCode' in error.output) {
    return typeof error.output.statusCode === 'number' ? error.output.statusCode : undefined;
  }
  return undefined;
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
