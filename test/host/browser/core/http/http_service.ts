import type { HttpFetchOptions, HttpStart } from '@kbn/core/public';

import { BasePath } from './base_path';
import { HttpFetchError } from './http_fetch_error';
import { readResponseBody } from './read_response_body';

const INTERNAL_ORIGIN_HEADER = 'x-elastic-internal-origin';

export interface HostHttpFetchOptions extends HttpFetchOptions {
  headers?: Record<string, string | undefined>;
  /** Default true. */
  prependBasePath?: boolean;
}

type Send = <T>(path: string, options?: HostHttpFetchOptions) => Promise<T>;

export interface HostHttp extends HttpStart {
  basePath: BasePath;
  get: Send;
  post: Send;
  put: Send;
  patch: Send;
  delete: Send;
}

export interface HttpServiceOptions {
  basePath: string;
  version: string;
  buildNumber: number;
  /** Of the page. */
  origin: string;
}

/**
 * `core.http` with the headers that Kibana's browser side always sends. Rejects with HttpFetchError; throws for headers that
 * are Kibana's own to set. Source: src/core/packages/http/browser-internal/src/fetch.ts
 */
export function createHttp(service: HttpServiceOptions): HostHttp {
  const basePath = new BasePath(service.basePath);
  const send = (method: string): Send => {
    return async <T>(path: string, options: HostHttpFetchOptions = {}): Promise<T> => {
      const request = createRequest({ method, path, options, basePath, service });
      const body: unknown = await exchange(request);
      return body as T;
    };
  };
  return {
    basePath,
    get: send('GET'),
    post: send('POST'),
    put: send('PUT'),
    patch: send('PATCH'),
    delete: send('DELETE'),
  };
}

function createRequest({
  method,
  path,
  options,
  basePath,
  service,
}: {
  method: string;
  path: string;
  options: HostHttpFetchOptions;
  basePath: BasePath;
  service: HttpServiceOptions;
}): Request {
  const url = withQuery(
    options.prependBasePath === false ? path : basePath.prepend(path),
    options.query ?? {}
  );
  return new Request(new URL(url, service.origin), {
    method,
    credentials: 'same-origin',
    body: options.body,
    signal: options.signal,
    headers: requestHeaders(options, service),
  });
}

function requestHeaders(options: HostHttpFetchOptions, service: HttpServiceOptions): Headers {
  const headers = new Headers({ 'content-type': 'application/json' });
  for (const [name, value] of definedEntries(options.headers ?? {})) {
    if (name.toLowerCase().startsWith('kbn-') || name.toLowerCase().includes(INTERNAL_ORIGIN_HEADER)) {
      throw new Error(`Header "${name}" is set by core.http; callers must not set it`);
    }
    headers.set(name, value);
  }
  if (options.version !== undefined) {
    headers.set('elastic-api-version', options.version);
  }
  if (options.asSystemRequest === true) {
    headers.set('kbn-system-request', 'true');
  }
  headers.set('kbn-version', service.version);
  headers.set('kbn-build-number', String(service.buildNumber));
  headers.set(INTERNAL_ORIGIN_HEADER, 'Kibana');
  return headers;
}

async function exchange(request: Request): Promise<unknown> {
  const response = await fetch(request).catch((cause: unknown) => {
    throw new HttpFetchError(messageOf(cause), { name: nameOf(cause), request });
  });
  const body = await readResponseBody(response).catch((cause: unknown) => {
    throw new HttpFetchError(messageOf(cause), { name: nameOf(cause), request, response });
  });
  if (!response.ok) {
    throw new HttpFetchError(response.statusText, { name: 'Error', request, response, body });
  }
  return body;
}

/** The query option wins over parameters of the same name in the path; undefined ones are dropped. */
function withQuery(path: string, query: NonNullable<HttpFetchOptions['query']>): string {
  const searchAt = path.indexOf('?');
  const pathname = searchAt < 0 ? path : path.slice(0, searchAt);
  const parameters = new URLSearchParams(searchAt < 0 ? '' : path.slice(searchAt));
  for (const [name, value] of definedEntries(query)) {
    parameters.delete(name);
    for (const item of Array.isArray(value) ? value : [value]) {
      parameters.append(name, String(item));
    }
  }
  const text = parameters.toString();
  return text === '' ? pathname : `${pathname}?${text}`;
}

function definedEntries<T>(record: Record<string, T | undefined>): Array<[string, T]> {
  return Object.entries(record).filter((entry): entry is [string, T] => entry[1] !== undefined);
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function nameOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'name' in cause ? String(cause.name) : 'Error';
}
