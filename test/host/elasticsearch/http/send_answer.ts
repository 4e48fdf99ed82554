import type { ServerResponse } from 'node:http';

import type { RawRequest } from './read_request';
import type { Answer } from './route';

const COMPATIBLE = /application\/vnd\.elasticsearch\+(?:x-nd)?json;\s*compatible-with=(\d+)/;

/** Sends an answer in the media type the client accepts. Answers the bytes sent. */
export function sendAnswer(
  response: ServerResponse,
  { method, headers, query }: RawRequest,
  { status, body }: Answer
): number {
  const version = COMPATIBLE.exec(headers.accept ?? '')?.[1];
  const text = JSON.stringify(body, undefined, query.pretty === undefined ? undefined : 2) ?? '';
  const bytes = Buffer.byteLength(text);
  response.writeHead(status, {
    'x-elastic-product': 'Elasticsearch',
    'content-type':
      version === undefined
        ? 'application/json'
        : `application/vnd.elasticsearch+json;compatible-with=${version}`,
    'content-length': bytes,
    ...(status === 401 ? { 'www-authenticate': 'Basic realm="security", charset="UTF-8"' } : {}),
  });
  response.end(method === 'HEAD' ? undefined : text);
  return method === 'HEAD' ? 0 : bytes;
}
