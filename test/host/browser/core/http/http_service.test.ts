import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createHttp, type HostHttp } from './http_service';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let handler: Handler;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => handler(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

function http(basePath = ''): HostHttp {
  return createHttp({ basePath, version: '9.5.0', buildNumber: 7, origin });
}

/** Answers every request with this and records the last one. */
function answerWith(status: number, type: string, body: string): { last: () => IncomingMessage } {
  let last: IncomingMessage | undefined;
  handler = (request, response) => {
    last = request;
    response.writeHead(status, { 'content-type': type }).end(body);
  };
  return {
    last: () => {
      if (last === undefined) throw new Error('no request came');
      return last;
    },
  };
}

test('sends what marks a request of this browser side', async () => {
  const { last } = answerWith(200, 'application/json', '{}');
  await http().post('/internal/x', { version: '1', body: '{}', asSystemRequest: true });
  expect(last().method).toBe('POST');
  expect(last().headers).toMatchObject({
    'content-type': 'application/json',
    'kbn-version': '9.5.0',
    'kbn-build-number': '7',
    'kbn-system-request': 'true',
    'x-elastic-internal-origin': 'Kibana',
    'elastic-api-version': '1',
  });
});

test('prepends the base path and merges the query, dropping what is undefined', async () => {
  const { last } = answerWith(200, 'application/json', '{}');
  await http('/s/team').get('/api/x?a=1&b=2', {
    query: { b: 3, list: ['p', 'q'], none: undefined, flag: false },
  });
  expect(last().url).toBe('/s/team/api/x?a=1&b=3&list=p&list=q&flag=false');
});

test.each(['kbn-xsrf', 'Kbn-Version', 'x-elastic-internal-origin'])('refuses the header %s', async (name) => {
  await expect(http().get('/api/x', { headers: { [name]: 'mine' } })).rejects.toThrow(`Header "${name}"`);
});

test('lets callers replace the content type', async () => {
  const { last } = answerWith(200, 'application/json', '{}');
  await http().post('/api/x', { headers: { 'Content-Type': 'text/csv' }, body: 'a,b' });
  expect(last().headers['content-type']).toBe('text/csv');
});

test.each([
  ['application/json; charset=utf-8', '{"a":1}', { a: 1 }],
  ['application/problem+json', '{"a":1}', { a: 1 }],
  ['text/plain', 'plain words', 'plain words'],
  ['text/plain', '{"a":1}', { a: 1 }],
])('reads %s', async (type, body, expected) => {
  answerWith(200, type, body);
  await expect(http().get('/api/x')).resolves.toEqual(expected);
});

test.each(['application/ndjson', 'application/zip'])('gives %s as a blob', async (type) => {
  answerWith(200, type, '{"a":1}\n{"b":2}\n');
  const blob = await http().get<Blob>('/api/x');
  await expect(blob.text()).resolves.toBe('{"a":1}\n{"b":2}\n');
});

test('rejects with the answer and its body if the status is not 2xx', async () => {
  const envelope = { statusCode: 403, error: 'Forbidden', message: 'No ML', attributes: { code: 'x' } };
  answerWith(403, 'application/json', JSON.stringify(envelope));
  await expect(http().get('/api/x')).rejects.toMatchObject({
    name: 'Error',
    message: 'Forbidden',
    response: { status: 403 },
    body: envelope,
  });
});

test('rejects with the answer if it is not the JSON it claims to be', async () => {
  answerWith(200, 'application/json', '{"cut');
  await expect(http().get('/api/x')).rejects.toMatchObject({
    name: 'SyntaxError',
    response: { status: 200 },
  });
});

test('keeps the name AbortError of an aborted request', async () => {
  handler = () => undefined;
  const controller = new AbortController();
  const request = http().get('/api/x', { signal: controller.signal });
  controller.abort();
  await expect(request).rejects.toMatchObject({ name: 'AbortError', response: undefined });
});

test('rejects without an answer if the connection breaks', async () => {
  handler = (request) => request.socket.destroy();
  const failure: unknown = await http()
    .get('/api/x')
    .catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: 'TypeError', response: undefined, body: undefined });
});
