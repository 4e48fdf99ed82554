import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

export interface RawRequest {
  method: string;
  /** Decoded, without query string. */
  path: string;
  query: Record<string, string>;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Elasticsearch's `http.max_content_length`. */
const MAX_BODY_BYTES = 100 * 1024 * 1024;

/** Reads a request to its end. @throws Error when the client goes away or sends more than 100 MB */
export async function readRequest(incoming: IncomingMessage): Promise<RawRequest> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    if (!Buffer.isBuffer(chunk)) continue;
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new Error(`request body above ${MAX_BODY_BYTES} bytes`);
    chunks.push(chunk);
  }
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname.split('/').map(decodeURIComponent).join('/'),
    query: Object.fromEntries(url.searchParams),
    headers: incoming.headers,
    text: Buffer.concat(chunks).toString('utf8'),
  };
}

/** A body as the log shows it: the JSON value, the list of values of an ndjson body, or the text that is neither. */
export function loggedBody({ text, headers }: RawRequest): unknown {
  if (text.trim() === '') return undefined;
  try {
    const isLines = (headers['content-type'] ?? '').includes('ndjson');
    return isLines
      ? text
          .trimEnd()
          .split('\n')
          .map((line): unknown => JSON.parse(line))
      : (JSON.parse(text) as unknown);
  } catch {
    // A malformed body is still worth seeing in the log; its reader gets the 400.
    return text;
  }
}
