import { asRecord, asText } from '../jobs/read_value';
import type { Failure, FailureCause } from './failure';

/** The cluster's words are kept to this many characters. */
const DETAIL_LENGTH = 300;

/**
 * Why something could not be asked, from whatever was thrown: errors of the Elasticsearch client (by name: they come
 * from Kibana's copy, so `instanceof` would miss them; nothing here asks `instanceof`, which also fails between realms), of ML's guards (class names without a status, see
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
    // Of Fleet's package service, without a status (…/fleet/server/errors/index.ts).
    case 'FleetUnauthorizedError':
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
  const name = asText(asRecord(error)?.name);
  if (name !== undefined && name !== 'Error') return name;
  const constructor: unknown = asRecord(error)?.constructor;
  return typeof constructor === 'function' ? constructor.name : '';
}

function statusOf(error: unknown): number | undefined {
  const thrown = asRecord(error);
  const status = thrown?.statusCode ?? asRecord(thrown?.output)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}

function detailOf(error: unknown): string {
  return asText(asRecord(error)?.message) ?? String(error);
}
