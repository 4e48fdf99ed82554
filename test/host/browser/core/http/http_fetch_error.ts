import type { IHttpFetchError } from '@kbn/core/public';

/**
 * What a request rejects with: an answer outside 2xx, an unreadable answer, or no answer at all. `name` is the cause's
 * ('AbortError' for an aborted request). Source: src/core/packages/http/browser-internal/src/http_fetch_error.ts
 */
export class HttpFetchError extends Error implements IHttpFetchError {
  override readonly name: string;
  readonly request: Request;
  readonly response?: Response;
  readonly body?: IHttpFetchError['body'];

  constructor(
    message: string,
    details: { name: string; request: Request; response?: Response; body?: unknown }
  ) {
    super(message);
    this.name = details.name;
    this.request = details.request;
    this.response = details.response;
    this.body = isErrorEnvelope(details.body) ? details.body : undefined;
  }
}

function isErrorEnvelope(body: unknown): body is NonNullable<IHttpFetchError['body']> {
  return typeof body === 'object' && body !== null;
}
