import type { LoggedRequest } from '../../host/elasticsearch/elasticsearch_stand_in';

/** `evidence`: what the data says; `ml`: ML's own jobs, statistics and limits; `other`: licence, settings, nodes. */
export type RequestKind = 'evidence' | 'ml' | 'other';

export interface RequestFigures {
  /** In all. */
  requests: number;
  evidence: number;
  ml: number;
  other: number;
  documentsVisited: number;
  /** Of bodies, as JSON without compression. */
  bytesSent: number;
  bytesReturned: number;
}

const EVIDENCE = new Set(['_msearch', '_search', '_count', '_field_caps', '_has_privileges']);

/** Sums up what Elasticsearch was asked. @throws Error if a request failed: then the figures would look too good */
export function requestFigures(entries: readonly LoggedRequest[]): RequestFigures {
  const failed = entries.find(({ status }) => status >= 400);
  if (failed) throw new Error(`${failed.method} ${failed.path} was answered with ${failed.status}`);
  const kinds = entries.map(requestKind);
  const count = (kind: RequestKind) => kinds.filter((found) => found === kind).length;
  return {
    requests: entries.length,
    evidence: count('evidence'),
    ml: count('ml'),
    other: count('other'),
    documentsVisited: sum(entries.map(({ documentsVisited }) => documentsVisited)),
    bytesSent: sum(entries.map(({ body }) => bodyBytes(body))),
    bytesReturned: sum(entries.map(({ responseBytes }) => responseBytes)),
  };
}

export function requestKind({ path }: Pick<LoggedRequest, 'path'>): RequestKind {
  const parts = path.split('/').filter((part) => part !== '');
  // ML keeps results and annotations in indices of its own, which its providers search.
  if (parts[0] === '_ml' || parts[0]?.startsWith('.ml-')) return 'ml';
  return EVIDENCE.has(parts.at(-1) ?? '') ? 'evidence' : 'other';
}

/** The log holds an ndjson body as a list of its lines. */
function bodyBytes(body: unknown): number {
  if (body === undefined) return 0;
  if (typeof body === 'string') return Buffer.byteLength(body);
  if (Array.isArray(body)) return sum(body.map((line) => Buffer.byteLength(JSON.stringify(line)) + 1));
  return Buffer.byteLength(JSON.stringify(body));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
