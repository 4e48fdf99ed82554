import type { HttpFetchOptions, HttpStart } from '@kbn/core/public';

import { createHttp } from '../../../host/browser/core/http/http_service';
import { DEFAULT_KIBANA_VERSION } from '../../../host/start_host';

/** What goes wrong with a request on its way: `lost`: the change is made, but its answer never arrives. */
export type HttpTrouble = 403 | 409 | 429 | 500 | 'reset' | 'lost';

export interface HttpFault {
  /** Tested against `POST /internal/…?query` without the space; Security's bulk actions have their action behind it. */
  call: RegExp;
  trouble: HttpTrouble;
  /** How often it strikes; without it, until cleared. */
  times?: number;
}

export interface FaultyHttp extends HttpStart {
  /** `POST /internal/…?query`, in the order in which they were sent. */
  readonly calls: string[];
  fault(fault: HttpFault): void;
  clearFaults(): void;
  /** As if the page were closed once this many more requests have gone out: no answer arrives any more. */
  closePageAfter(requests: number): void;
  readonly isClosed: boolean;
}

/** `core.http` of a page of the host, with faults between the page and Kibana. */
export function faultyHttp(url: string, spaceId = 'default'): FaultyHttp {
  const basePath = spaceId === 'default' ? '' : `/s/${spaceId}`;
  const http = createHttp({ basePath, version: DEFAULT_KIBANA_VERSION, buildNumber: 1, origin: url });
  const calls: string[] = [];
  let faults: Array<{ fault: HttpFault; left: number }> = [];
  let left = Infinity;

  async function send<T>(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    options: HttpFetchOptions = {}
  ): Promise<T> {
    if (left <= 0) return new Promise<T>(() => undefined);
    const query = new URLSearchParams(
      Object.entries(options.query ?? {}).map(([key, value]) => [key, String(value)])
    ).toString();
    const call = `${method} ${path}${query === '' ? '' : `?${query}`}${actionIn(options.body)}`;
    calls.push(call);
    left -= 1;
    const trouble = strike(call);
    if (trouble !== undefined && trouble !== 'lost') throw troubleError(trouble);
    const verb = { GET: http.get, POST: http.post, DELETE: http.delete }[method];
    const answer = await verb<T>(path, options);
    if (left <= 0) return new Promise<T>(() => undefined);
    if (trouble === 'lost') throw new TypeError('Failed to fetch');
    return answer;
  }

  function strike(call: string): HttpTrouble | undefined {
    const found = faults.find(({ fault, left: strikes }) => strikes > 0 && fault.call.test(call));
    if (found) found.left -= 1;
    return found?.fault.trouble;
  }

  return {
    calls,
    basePath: http.basePath,
    get: (path, options) => send('GET', path, options),
    post: (path, options) => send('POST', path, options),
    delete: (path, options) => send('DELETE', path, options),
    fault: (fault) => void faults.push({ fault, left: fault.times ?? Infinity }),
    clearFaults: () => {
      faults = [];
    },
    closePageAfter: (requests) => {
      left = requests;
    },
    get isClosed() {
      return left <= 0;
    },
  };
}

function actionIn(body: string | undefined): string {
  const [, action] = /^\{"action":"(\w+)"/.exec(body ?? '') ?? [];
  return action === undefined ? '' : ` ${action}`;
}

/** What `core.http` rejects with. */
function troubleError(trouble: Exclude<HttpTrouble, 'lost'>): Error {
  if (trouble === 'reset') return new TypeError('Failed to fetch');
  const message = `trouble ${trouble} on purpose`;
  return Object.assign(new Error(message), {
    response: { status: trouble },
    body: { statusCode: trouble, error: 'Error', message },
  });
}
