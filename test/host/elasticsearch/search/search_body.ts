import type { Aggregation } from '../aggregations/aggregation';
import { parseAggregations } from '../aggregations/parse_aggregations';
import type { ElasticsearchError } from '../elasticsearch_error';
import { illegalArgument, notImplemented, parsingException } from '../elasticsearch_error';
import { booleanAt, integerAt, isJsonObject, objectAt, stringAt } from '../json_value';
import { parseQuery } from '../query/parse_query';
import type { Query, QueryContext } from '../query/query';
import { parseDuration } from './parse_duration';

export interface SearchBody {
  query: Query;
  size: number;
  from: number;
  sort: SortField[];
  source: SourceFilter;
  fields: string[];
  /** Up to how many hits are counted exactly; Infinity for all, 0 for no total. */
  trackTotalHits: number;
  /** Per index; Infinity for no limit. */
  terminateAfter: number;
  timeoutMs: number | undefined;
  aggregations: Map<string, Aggregation>;
  /** Why the search fails once it runs; the request that it is part of was fine to read. */
  failure: ElasticsearchError | undefined;
}

export interface SortField {
  field: string;
  descending: boolean;
  /** What an index without the field does: sort last, or (the default) refuse. */
  unmappedAllowed: boolean;
}

export type SourceFilter = { enabled: false } | { enabled: true; includes: string[]; excludes: string[] };

const UNIMPLEMENTED = new Set([
  'collapse',
  'derived',
  'docvalue_fields',
  'explain',
  'ext',
  'highlight',
  'indices_boost',
  'knn',
  'min_score',
  'pit',
  'post_filter',
  'profile',
  'rank',
  'rescore',
  'retriever',
  'script_fields',
  'search_after',
  'seq_no_primary_term',
  'slice',
  'stats',
  'stored_fields',
  'suggest',
  'track_scores',
  'version',
]);
const MAX_RESULT_WINDOW = 10_000;
const DEFAULT_TRACKED_HITS = 10_000;

/**
 * Reads the body of a search.
 * @throws 400 for what Elasticsearch rejects, 501 for what the stand-in does not do.
 */
export function parseSearchBody(json: unknown, now: number): SearchBody {
  const body = json === undefined ? {} : objectAt(json, 'request body');
  const failures: ElasticsearchError[] = [];
  const context: QueryContext = {
    now,
    runtimeFields: runtimeFieldsOf(body.runtime_mappings),
    failWhenRun: (error) => failures.push(error),
  };
  const search: SearchBody = {
    query: { kind: 'all' },
    size: 10,
    from: 0,
    sort: [],
    source: { enabled: true, includes: [], excludes: [] },
    fields: [],
    trackTotalHits: DEFAULT_TRACKED_HITS,
    terminateAfter: Infinity,
    timeoutMs: undefined,
    aggregations: new Map(),
    failure: undefined,
  };
  for (const [key, value] of Object.entries(body)) readMember(search, key, value, context);
  [search.failure] = failures;
  if (search.from + search.size > MAX_RESULT_WINDOW) {
    throw illegalArgument(
      `Result window is too large, from + size must be less than or equal to: [${MAX_RESULT_WINDOW}] but was ` +
        `[${search.from + search.size}].`
    );
  }
  return search;
}

function readMember(search: SearchBody, key: string, value: unknown, context: QueryContext): void {
  switch (key) {
    case 'query':
      search.query = parseQuery(value, context);
      return;
    case 'size':
      search.size = notNegative(value, 'size');
      return;
    case 'from':
      search.from = notNegative(value, 'from');
      return;
    case 'sort':
      search.sort = parseSort(value);
      return;
    case '_source':
      search.source = parseSourceFilter(value);
      return;
    case 'fields':
      search.fields = parseFields(value, context);
      return;
    case 'track_total_hits':
      search.trackTotalHits = parseTrackTotalHits(value);
      return;
    case 'terminate_after':
      search.terminateAfter = notNegative(value, 'terminate_after') || Infinity;
      return;
    case 'timeout':
      search.timeoutMs = parseDuration(stringAt(value, 'timeout'), 'timeout');
      return;
    case 'aggs':
    case 'aggregations':
      search.aggregations = parseAggregations(value, context);
      return;
    case 'runtime_mappings':
      return;
    default:
      if (UNIMPLEMENTED.has(key)) throw notImplemented(`the search body member [${key}]`);
      throw parsingException(`unknown key [${key}] in the search request`);
  }
}

/** The names under `runtime_mappings`: the search may carry them, but nothing in it may use them. */
export function runtimeFieldsOf(json: unknown): ReadonlySet<string> {
  return new Set(json === undefined ? [] : Object.keys(objectAt(json, 'runtime_mappings')));
}

function parseSort(json: unknown): SortField[] {
  const items: unknown[] = Array.isArray(json) ? json : [json];
  return items.map((item) => {
    if (typeof item === 'string')
      return { field: item, descending: item === '_score', unmappedAllowed: false };
    const [field, order] = Object.entries(objectAt(item, 'sort'))[0] ?? [];
    if (field === undefined) throw parsingException('[sort] names no field');
    if (!isJsonObject(order)) return { field, descending: orderOf(order), unmappedAllowed: false };
    const { order: direction = 'asc', unmapped_type: unmappedType, ...others } = order;
    const [other] = Object.keys(others);
    if (other !== undefined) throw notImplemented(`[sort] with [${other}]`);
    return { field, descending: orderOf(direction), unmappedAllowed: unmappedType !== undefined };
  });
}

function orderOf(value: unknown): boolean {
  if (value === 'asc') return false;
  if (value === 'desc') return true;
  throw illegalArgument(`[sort] knows the orders [asc, desc], not [${String(value)}]`);
}

function parseSourceFilter(json: unknown): SourceFilter {
  if (json === false || json === 'false') return { enabled: false };
  if (json === true || json === 'true') return { enabled: true, includes: [], excludes: [] };
  if (isJsonObject(json)) {
    const { includes, include, excludes, exclude } = json;
    return { enabled: true, includes: texts(includes ?? include), excludes: texts(excludes ?? exclude) };
  }
  return { enabled: true, includes: texts(json), excludes: [] };
}

function texts(json: unknown): string[] {
  if (json === undefined) return [];
  return (Array.isArray(json) ? json : [json]).map((item) => stringAt(item, '_source'));
}

function parseFields(json: unknown, context: QueryContext): string[] {
  if (!Array.isArray(json)) throw parsingException('[fields] must be an array');
  return json.map((item: unknown) => {
    if (isJsonObject(item) && Object.keys(item).some((key) => key !== 'field')) {
      throw notImplemented('[fields] with a format');
    }
    const field = stringAt(isJsonObject(item) ? item.field : item, 'fields');
    if (context.runtimeFields.has(field)) throw notImplemented(`fetching the runtime field [${field}]`);
    return field;
  });
}

function parseTrackTotalHits(json: unknown): number {
  if (typeof json === 'boolean' || json === 'true' || json === 'false') {
    return booleanAt(json, 'track_total_hits') ? Infinity : 0;
  }
  return notNegative(json, 'track_total_hits');
}

function notNegative(value: unknown, name: string): number {
  const number = integerAt(value, name);
  if (number < 0) throw illegalArgument(`[${name}] parameter cannot be negative, found [${number}]`);
  return number;
}
