import { setImmediate as nextTurn } from 'node:timers/promises';

import type { Cluster } from '../cluster';
import { INDICES_OPTIONS } from '../data/indices_options';
import {
  ElasticsearchError,
  illegalArgument,
  notImplemented,
  parsingException,
} from '../elasticsearch_error';
import type { Answer, Route } from '../http/route';
import type { StandInRequest } from '../http/stand_in_request';
import type { JsonObject } from '../json_value';
import { objectAt } from '../json_value';
import type { SearchRun } from '../search/run_search';
import { runSearch } from '../search/run_search';
import type { SearchBody } from '../search/search_body';
import { parseSearchBody } from '../search/search_body';
import { indicesToRead } from '../search/search_indices';
import { searchReport } from '../search/search_report';

const SEARCH_ACTION = 'indices:data/read/search';

/** Parameters about how a real cluster does the work; what is answered does not depend on them. */
const WITHOUT_EFFECT = [
  'allow_partial_search_results',
  'batched_reduce_size',
  'ccs_minimize_roundtrips',
  'max_concurrent_searches',
  'max_concurrent_shard_requests',
  'pre_filter_shard_size',
  'preference',
  'request_cache',
];
const BODY_PARAMETERS = ['size', 'from', 'track_total_hits', 'terminate_after', 'timeout'];

async function search(request: StandInRequest, cluster: Cluster): Promise<Answer> {
  const body: JsonObject = { ...request.jsonObject() };
  for (const name of BODY_PARAMETERS) if (request.query[name] !== undefined) body[name] = request.query[name];
  const item = { header: { ...request.query, index: request.pathParameters.index }, body };
  return {
    status: 200,
    body: await runItem(item, parseSearchBody(body, cluster.clock.now()), request, cluster),
  };
}

interface SearchItem {
  header: JsonObject;
  body: unknown;
}

async function runItem(
  { header }: SearchItem,
  body: SearchBody,
  request: StandInRequest,
  cluster: Cluster
): Promise<Record<string, unknown>> {
  const read = await indicesToRead(
    {
      expressions: expressionsOf(header.index),
      options: header,
      action: SEARCH_ACTION,
      timeoutMs: body.timeoutMs,
    },
    request,
    cluster
  );
  const timedOut = read.timedOut || (body.timeoutMs ?? Infinity) < request.heldUpMs;
  const { answer, failures } = runSearch(read.indices, body, runOf(request, cluster, timedOut));
  return { ...answer, ...searchReport({ ...read, failures: [...read.failures, ...failures], timedOut }) };
}

function runOf(request: StandInRequest, cluster: Cluster, timedOut: boolean): SearchRun {
  const { maxClauseCount } = cluster.limits;
  return { now: cluster.clock.now(), timedOut, maxClauseCount, visited: request.visited };
}

async function multiSearch(request: StandInRequest, cluster: Cluster): Promise<Answer> {
  const started = performance.now();
  const items = itemsOf(request);
  // As in Elasticsearch, an item that cannot be parsed fails the whole request.
  const bodies = items.map(({ body }) => parseSearchBody(body, cluster.clock.now()));
  const running = items.map(async (item, i) => {
    const body = bodies[i];
    if (body === undefined) throw illegalArgument('an item without a body');
    await nextTurn();
    if (request.signal.aborted) return {};
    try {
      return { ...(await runItem(item, body, request, cluster)), status: 200 };
    } catch (error) {
      if (!(error instanceof ElasticsearchError) || error.status === 501) throw error;
      return error.toBody();
    }
  });
  const responses = await Promise.all(running);
  return { status: 200, body: { took: Math.round(performance.now() - started), responses } };
}

const HEADER_MEMBERS = new Set<string>(['index', 'search_type', ...INDICES_OPTIONS, ...WITHOUT_EFFECT]);

function itemsOf(request: StandInRequest): SearchItem[] {
  const lines = request.lines();
  if (lines.length === 0) throw parsingException('Validation Failed: 1: no requests added;');
  if (lines.length % 2 !== 0) throw parsingException('the last header of the msearch request has no body');
  const items: SearchItem[] = [];
  for (let i = 0; i < lines.length; i += 2) {
    const header = objectAt(lines[i], 'header');
    for (const key of Object.keys(header)) {
      if (!HEADER_MEMBERS.has(key))
        throw illegalArgument(`key [${key}] is not supported in the metadata section`);
    }
    if (header.search_type !== undefined && header.search_type !== 'query_then_fetch') {
      throw notImplemented(`the search_type [${String(header.search_type)}]`);
    }
    const merged = {
      ...request.query,
      ...(request.pathParameters.index === undefined ? {} : request.pathParameters),
      ...header,
    };
    items.push({ header: merged, body: lines[i + 1] });
  }
  return items;
}

async function count(request: StandInRequest, cluster: Cluster): Promise<Answer> {
  const { query, ...others } = request.jsonObject();
  const [other] = Object.keys(others);
  if (other !== undefined) throw parsingException(`request does not support [${other}]`);
  const body = parseSearchBody(
    {
      size: 0,
      track_total_hits: true,
      ...(query === undefined ? {} : { query }),
      ...pick(request.query, ['terminate_after']),
    },
    cluster.clock.now()
  );
  const read = await indicesToRead(
    {
      expressions: expressionsOf(request.pathParameters.index),
      options: request.query,
      action: SEARCH_ACTION,
    },
    request,
    cluster
  );
  const { answer, failures } = runSearch(read.indices, body, runOf(request, cluster, false));
  const { _shards } = searchReport({ ...read, failures: [...read.failures, ...failures] });
  const { total } = objectAt(answer.hits, 'hits');
  return { status: 200, body: { count: objectAt(total, 'total').value, _shards } };
}

function pick(from: Record<string, unknown>, names: string[]): JsonObject {
  return Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])));
}

/** An index expression as a path, a header or a body has it: text, a list, or nothing for all. */
export function expressionsOf(value: unknown): string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

const SEARCH_PARAMETERS = [...INDICES_OPTIONS, ...WITHOUT_EFFECT, ...BODY_PARAMETERS];

/** `_search`, `_msearch` and `_count`. */
export const searchRoutes: Route[] = [
  { methods: ['GET', 'POST'], path: '/_search', parameters: SEARCH_PARAMETERS, handle: search },
  { methods: ['GET', 'POST'], path: '/{index}/_search', parameters: SEARCH_PARAMETERS, handle: search },
  {
    methods: ['GET', 'POST'],
    path: '/_msearch',
    parameters: [...INDICES_OPTIONS, ...WITHOUT_EFFECT],
    handle: multiSearch,
  },
  {
    methods: ['GET', 'POST'],
    path: '/{index}/_msearch',
    parameters: [...INDICES_OPTIONS, ...WITHOUT_EFFECT],
    handle: multiSearch,
  },
  {
    methods: ['GET', 'POST'],
    path: '/_count',
    parameters: [...INDICES_OPTIONS, 'terminate_after', 'preference'],
    handle: count,
  },
  {
    methods: ['GET', 'POST'],
    path: '/{index}/_count',
    parameters: [...INDICES_OPTIONS, 'terminate_after', 'preference'],
    handle: count,
  },
];
