/** An answer of the host, read. */
export interface KibanaAnswer<T> {
  status: number;
  body: T;
}

export interface ErrorBody {
  statusCode: number;
  error: string;
  message: string;
  attributes?: Record<string, unknown>;
}

export interface KibanaClient {
  get<T>(path: string): Promise<KibanaAnswer<T>>;
  post<T>(path: string, body: unknown, options?: { signal?: AbortSignal }): Promise<KibanaAnswer<T>>;
}

/** Calls the host as Kibana's browser side does, as the page's user or as the named one. */
export function kibanaClient(url: string, user?: { name: string; password: string }): KibanaClient {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'kbn-xsrf': 'test',
    'x-elastic-internal-origin': 'Kibana',
    'elastic-api-version': '1',
  };
  if (user) {
    headers.authorization = `Basic ${Buffer.from(`${user.name}:${user.password}`).toString('base64')}`;
  }
  async function call<T>(path: string, init: RequestInit): Promise<KibanaAnswer<T>> {
    const response = await fetch(new URL(path, url), { headers, ...init });
    return { status: response.status, body: (await response.json()) as T };
  }
  return {
    get: (path) => call(path, { method: 'GET' }),
    post: (path, body, options) => call(path, { method: 'POST', body: JSON.stringify(body), ...options }),
  };
}
