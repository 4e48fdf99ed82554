import type { Aggregation } from '../aggregations/aggregation';
import { parseAggregations } from '../aggregations/parse_aggregations';
import type { ElasticsearchError } from '../elasticsearch_error';
import { illegalArgument, notImplemented, parsingException } from '../elasticsearch_error';
import { booleanAt, integerAt, isJsonObject, objectAt, stringAt } from '../json_value';
import { parseQuery } from '../query/parse_query';
import type { Query, QueryContext } from '../query/query';
import type { HitsWanted } from './hits_wanted';
import { parseDuration } from './parse_duration';
import { parseSort } from './parse_sort';
import { parseSourceFilter } from './parse_source_filter';

export interface SearchBody extends HitsWanted {
  query: Query;
  /** Up to how many hits are counted exactly; Infinity for all, 0 for no total. */
  trackTotalHits: number;
  /** Per index; Infinity for no limit. */
  terminateAfter: number;
  timeoutMs: number | undefined;
  aggregations: Map<string, Aggregation>;
  /** Why the search fails once it runs; the request that it is part of was fine to read. */
  failure: ElasticsearchError | undefined;
}

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
