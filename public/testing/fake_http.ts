import type { HttpFetchOptions, HttpStart } from '@kbn/core/public';

export interface FakeRequest {
  /** `GET /internal/…` */
  route: string;
  query: HttpFetchOptions['query'];
  version: string | undefined;
  body: unknown;
}

type Answer = (request: FakeRequest) => unknown;

export interface FakeHttp extends HttpStart {
  /** In the order in which they came. */
  requests: FakeRequest[];
  /** Adds or replaces the answer of one route. */
  on(route: string, answer: Answer): void;
}

/** `core.http` with answers by route; refuses a route that nobody has given an answer for. */
export function fakeHttp(answers: Record<string, Answer> = {}): FakeHttp {
  const requests: FakeRequest[] = [];
  const known = new Map(Object.entries(answers));
  const send = async <T>(method: string, path: string, options: HttpFetchOptions = {}): Promise<T> => {
    const { query, version, body } = options;
    const request: FakeRequest = {
      route: `${method} ${path}`,
      query,
      version,
      body: body === undefined ? undefined : JSON.parse(body),
    };
    requests.push(request);
    const answer = known.get(request.route);
    if (answer === undefined) throw new Error(`no answer for ${request.route}`);
    return (await answer(request)) as T;
  };
  return {
    requests,
    on: (route, answer) => void known.set(route, answer),
    basePath: { get: () => '/base', prepend: (path) => `/base${path}`, serverBasePath: '/base' },
    get: (path, options) => send('GET', path, options),
    post: (path, options) => send('POST', path, options),
    delete: (path, options) => send('DELETE', path, options),
  };
}

/** What `core.http` rejects with for an answer that is not 2xx. */
export function httpError(status: number, message: string, attributes?: Record<string, unknown>): Error {
  return Object.assign(new Error(message), {
    response: { status },
    body: { statusCode: status, error: 'Error', message, ...(attributes && { attributes }) },
  });
}
