import { STATUS_CODES } from 'node:http';

import type {
  ErrorResponseOptions,
  KibanaResponse,
  KibanaResponseFactory,
  ResponseError,
  ResponseOptions,
} from '@kbn/core/server';

/** What a handler answers; only the factory makes them, so that anything else is recognised as a mistake. */
export class HostResponse implements KibanaResponse {
  constructor(
    readonly status: number,
    readonly payload: unknown,
    readonly options: { headers?: Record<string, string> }
  ) {}
}

/** The members of Kibana's factory that the host has beyond those that the plugin's typings declare. */
export interface HostResponseFactory extends KibanaResponseFactory {
  created(options?: ResponseOptions): KibanaResponse;
  accepted(options?: ResponseOptions): KibanaResponse;
  noContent(options?: { headers?: Record<string, string> }): KibanaResponse;
  unauthorized(options?: ErrorResponseOptions): KibanaResponse;
  conflict(options?: ErrorResponseOptions): KibanaResponse;
}

const success =
  (status: number) =>
  ({ body, headers }: ResponseOptions = {}): KibanaResponse =>
    new HostResponse(status, body, { headers });

const failure = (status: number, options: ErrorResponseOptions, fallback: string): KibanaResponse =>
  new HostResponse(status, errorEnvelope(status, options.body ?? fallback), { headers: options.headers });

export const responseFactory: HostResponseFactory = {
  ok: success(200),
  created: success(201),
  accepted: success(202),
  noContent: success(204),
  badRequest: (options = {}) => failure(400, options, 'Bad Request'),
  unauthorized: (options = {}) => failure(401, options, 'Unauthorized'),
  forbidden: (options = {}) => failure(403, options, 'Forbidden'),
  notFound: (options = {}) => failure(404, options, 'Not Found'),
  conflict: (options = {}) => failure(409, options, 'Conflict'),
  customError: (options) => {
    if (!(options.statusCode >= 400 && options.statusCode < 600)) {
      throw new Error(`customError needs a statusCode from 400 to 599, but got ${options.statusCode}`);
    }
    return failure(options.statusCode, options, STATUS_CODES[options.statusCode] ?? 'Error');
  },
};

/** Kibana's form of every error answer: `{statusCode, error, message, attributes?}`. */
export interface ErrorEnvelope {
  statusCode: number;
  error: string;
  message: string;
  attributes?: Record<string, unknown>;
}

export function errorEnvelope(statusCode: number, body: ResponseError): ErrorEnvelope {
  const envelope = { statusCode, error: STATUS_CODES[statusCode] ?? 'Error', message: errorMessage(body) };
  const attributes = typeof body === 'object' && 'attributes' in body ? body.attributes : undefined;
  return attributes === undefined ? envelope : { ...envelope, attributes };
}

/** An error of the Elasticsearch client is rendered with its reason (router-server-internal/src/response_adapter.ts). */
function errorMessage(body: ResponseError): string {
  if (typeof body === 'string') return body;
  const reason = elasticsearchReason(body);
  return reason === undefined ? body.message : `[${body.message}]: ${reason}`;
}

function elasticsearchReason(error: object): string | undefined {
  if (!('name' in error) || error.name !== 'ResponseError' || !('body' in error)) return undefined;
  const { body } = error;
  if (typeof body !== 'object' || body === null || !('error' in body)) return undefined;
  const cause = body.error;
  if (typeof cause !== 'object' || cause === null || !('reason' in cause)) return undefined;
  return String(cause.reason);
}
