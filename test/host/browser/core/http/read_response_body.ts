/**
 * The body as Kibana hands it to callers: JSON types parsed, NDJSON and zip as Blob, vector tiles as ArrayBuffer, anything else
 * as text, or parsed if the text happens to be JSON. Source: src/core/packages/http/browser-internal/src/fetch.ts
 */
export async function readResponseBody(response: Response): Promise<unknown> {
  const type = mediaType(response);
  if (type === 'application/ndjson' || type === 'application/zip') {
    return response.blob();
  }
  if (type === 'application/vnd.mapbox-vector-tile') {
    return response.arrayBuffer();
  }
  if (type === 'application/json' || type.endsWith('+json')) {
    return response.json();
  }
  return parsedIfJson(await response.text());
}

function mediaType(response: Response): string {
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
  return type.trim().toLowerCase();
}

function parsedIfJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
