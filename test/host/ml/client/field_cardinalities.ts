import type { Client } from '@elastic/elasticsearch';
import type { z } from 'zod';
import { z as zod } from 'zod';

import { durationSeconds } from '../duration';
import { NotDoubledError } from '../routes/not_doubled_error';
import type { modelMemoryBody } from '../schemas/request_schemas';

export type ModelMemoryRequest = z.infer<typeof modelMemoryBody>;

/** Stands for the category that ML makes of a message; no document has it. */
const CATEGORY_FIELD = 'mlcategory';
const MOST_DAYS_MS = 90 * 86_400_000;
const MOST_BUCKETS = 1000;

const capabilities = zod.object({
  fields: zod.record(zod.string(), zod.record(zod.string(), zod.object({ aggregatable: zod.boolean() }))),
});
const value = zod.object({ value: zod.number() });
const overallAnswer = zod.object({ aggregations: zod.record(zod.string(), value).optional() });
const bucket = zod.looseObject({ key: zod.number() }).catchall(zod.unknown());
const bucketsAnswer = zod.object({
  aggregations: zod.object({ buckets: zod.object({ buckets: zod.array(bucket) }) }).optional(),
});

/** How many values fields have, by field; a field that cannot be aggregated is missing. */
export interface Cardinalities {
  overall: Record<string, number>;
  /** The most in one bucket, of influencers that no detector splits by. */
  maxBucket: Record<string, number>;
}

/**
 * What Elasticsearch's estimate needs to know of the data, asked for as the user: over at most 90 days, by bucket over at most
 * 1000 buckets (x-pack/platform/plugins/shared/ml/server/models/{calculate_model_memory_limit,fields_service}).
 * @throws the client's errors; NotDoubledError for fields that the datafeed computes
 */
export async function readCardinalities(client: Client, request: ModelMemoryRequest): Promise<Cardinalities> {
  const { detectors, influencers } = request.analysisConfig;
  const splits = detectors.flatMap((detector) => [
    detector.by_field_name,
    detector.over_field_name,
    detector.partition_field_name,
  ]);
  const counted = (fields: Array<string | undefined>): string[] => [
    ...new Set(fields.filter((field): field is string => Boolean(field) && field !== CATEGORY_FIELD)),
  ];
  const overall = counted(splits);
  const pure = counted(influencers).filter((field) => !overall.includes(field));
  refuseComputed([...overall, ...pure], request);
  return {
    overall: await overallCardinalities(client, await aggregatable(client, overall, request), request),
    maxBucket: await bucketCardinalities(client, await aggregatable(client, pure, request), request),
  };
}

function refuseComputed(fields: string[], { datafeedConfig }: ModelMemoryRequest): void {
  const computed = { ...datafeedConfig.script_fields, ...datafeedConfig.runtime_mappings };
  const found = fields.find((field) => field in computed);
  if (found !== undefined) {
    throw new NotDoubledError(`counting the values of the computed field ${found}`);
  }
}

async function aggregatable(
  client: Client,
  fields: string[],
  { indexPattern }: ModelMemoryRequest
): Promise<string[]> {
  if (fields.length === 0) return [];
  const { fields: known } = capabilities.parse(
    await client.fieldCaps({ index: indexPattern, fields }, { maxRetries: 0 })
  );
  // As in Kibana the first type decides where indices disagree.
  return fields.filter((field) => Object.values(known[field] ?? {})[0]?.aggregatable === true);
}

async function overallCardinalities(
  client: Client,
  fields: string[],
  request: ModelMemoryRequest
): Promise<Record<string, number>> {
  if (fields.length === 0) return {};
  const aggs = Object.fromEntries(fields.map((field) => [field, { cardinality: { field } }]));
  const start = Math.max(request.earliestMs, request.latestMs - MOST_DAYS_MS);
  const { aggregations = {} } = overallAnswer.parse(await search(client, request, start, aggs));
  return Object.fromEntries(fields.map((field) => [field, aggregations[field]?.value ?? 0]));
}

async function bucketCardinalities(
  client: Client,
  fields: string[],
  request: ModelMemoryRequest
): Promise<Record<string, number>> {
  if (fields.length === 0) return {};
  const { bucket_span: span } = request.analysisConfig;
  const spanMs = durationSeconds(span) * 1000;
  const start = Math.max(
    request.earliestMs,
    request.latestMs - Math.min(MOST_DAYS_MS, MOST_BUCKETS * spanMs)
  );
  const aggs = {
    buckets: {
      date_histogram: { field: request.timeFieldName, fixed_interval: span },
      aggs: Object.fromEntries(fields.map((field) => [field, { cardinality: { field } }])),
    },
  };
  const { aggregations } = bucketsAnswer.parse(await search(client, request, start, aggs));
  const buckets = aggregations?.buckets.buckets ?? [];
  // Kibana lets Elasticsearch find the most; what comes out is the same.
  const most = (field: string): number =>
    Math.max(0, ...buckets.map((found) => value.safeParse(found[field]).data?.value ?? 0));
  return Object.fromEntries(fields.map((field) => [field, most(field)]));
}

function search(
  client: Client,
  { indexPattern, query, timeFieldName, latestMs, datafeedConfig }: ModelMemoryRequest,
  startMs: number,
  aggs: object
): Promise<unknown> {
  const range = { range: { [timeFieldName]: { gte: startMs, lte: latestMs, format: 'epoch_millis' } } };
  return client.transport.request(
    {
      method: 'POST',
      path: `/${encodeURIComponent(indexPattern)}/_search`,
      ...(datafeedConfig.indices_options === undefined
        ? {}
        : { querystring: queryText(datafeedConfig.indices_options) }),
      body: {
        size: 0,
        query: { bool: { filter: query ? [range, query] : [range] } },
        aggs,
      },
    },
    { maxRetries: 0 }
  );
}

function queryText(options: object): Record<string, string> {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, String(option)]));
}
