import { indicesOptionsOf } from '../data/indices_options';
import { fractionAt, seedOf } from '../data/seeded_hash';
import { illegalArgument, notImplemented } from '../elasticsearch_error';
import type { JsonObject } from '../json_value';
import { integerAt } from '../json_value';
import { parseQuery } from '../query/parse_query';
import { runtimeFieldsOf } from '../search/search_body';
import { parseDuration } from '../search/parse_duration';
import {
  contentParseException,
  onlyKnownMembers,
  optionalText,
  requireObject,
  requireValidId,
  textList,
} from './config_checks';
import type { DatafeedPlan } from './ml_datafeed';

const DATAFEED_MEMBERS = new Set([
  'aggregations',
  'aggs',
  'chunking_config',
  'datafeed_id',
  'delayed_data_check_config',
  'frequency',
  'indexes',
  'indices',
  'indices_options',
  'job_id',
  'max_empty_searches',
  'query',
  'query_delay',
  'runtime_mappings',
  'script_fields',
  'scroll_size',
]);

export interface ParsedDatafeed {
  config: JsonObject;
  plan: DatafeedPlan;
}

/**
 * Checks the body of `PUT _ml/datafeeds/{id}` (or an update merged with what was there) and adds what Elasticsearch
 * adds. `script_fields` and `runtime_mappings` are kept and given back, but not computed: no model runs here.
 * @throws 400 naming the member, 501 for aggregations
 */
export function parseDatafeed(id: string, body: JsonObject, now: number): ParsedDatafeed {
  onlyKnownMembers(body, 'datafeed_config', DATAFEED_MEMBERS);
  if (body.aggregations !== undefined || body.aggs !== undefined)
    throw notImplemented('datafeeds with aggregations');
  requireValidId(id, 'datafeed_id');
  const jobId = optionalText(body.job_id, 'datafeed_config', 'job_id');
  if (jobId === undefined) throw contentParseException('datafeed_config', 'Required [job_id]');
  const indices = textList(body.indices ?? body.indexes, 'datafeed_config', 'indices');
  if (indices.length === 0) throw illegalArgument("Invalid indices value '[]' for datafeed");
  const queryJson = body.query ?? { match_all: {} };
  const runtimeFields = runtimeFieldsOf(body.runtime_mappings);
  const scripts =
    body.script_fields === undefined
      ? {}
      : requireObject(body.script_fields, 'datafeed_config', 'script_fields');
  const delay = optionalText(body.query_delay, 'datafeed_config', 'query_delay') ?? defaultQueryDelay(jobId);
  const frequency = optionalText(body.frequency, 'datafeed_config', 'frequency');
  const options =
    body.indices_options === undefined
      ? {}
      : requireObject(body.indices_options, 'datafeed_config', 'indices_options');
  const { indexes: _indexes, ...given } = body;
  return {
    config: {
      ...given,
      datafeed_id: id,
      job_id: jobId,
      indices,
      query: queryJson,
      query_delay: delay,
      scroll_size: body.scroll_size ?? 1000,
      chunking_config: body.chunking_config ?? { mode: 'auto' },
      delayed_data_check_config: body.delayed_data_check_config ?? { enabled: true },
      indices_options: {
        expand_wildcards: ['open'],
        ignore_unavailable: false,
        allow_no_indices: true,
        ignore_throttled: true,
        ...options,
      },
    },
    plan: {
      jobId,
      indices,
      options: indicesOptionsOf(options),
      query: parseQuery(queryJson, { now, runtimeFields }),
      computedFields: new Set([...runtimeFields, ...Object.keys(scripts)]),
      queryDelayMs: parseDuration(delay, 'query_delay'),
      frequencyMs: frequency === undefined ? undefined : parseDuration(frequency, 'frequency'),
      maxEmptySearches: maxEmptySearchesOf(body.max_empty_searches),
    },
  };
}

/** Between one and two minutes, as Elasticsearch's random default, but the same for the same job. */
function defaultQueryDelay(jobId: string): string {
  return `${60_000 + Math.floor(fractionAt(seedOf(jobId), 0) * 60_000)}ms`;
}

function maxEmptySearchesOf(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  const number = integerAt(value, 'max_empty_searches');
  if (number === 0 || number < -1)
    throw illegalArgument(`Invalid max_empty_searches value '${number}' for datafeed`);
  return number === -1 ? undefined : number;
}
