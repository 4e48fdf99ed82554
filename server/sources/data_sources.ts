import type { estypes } from '@elastic/elasticsearch';

import type { DataSource } from '../../common/api/data_sources';
import { DAY_MS } from '../../common/constants';
import type { Failure } from '../../common/evidence/failure';
import { asRecord } from '../../common/jobs/read_value';
import { transportOptions, type ElasticsearchAccess } from './elasticsearch_access';

/** Sources listed at most of each kind; what is beyond is counted. */
const LISTED = 200;

export interface DataSourcesAnswer {
  sources: DataSource[];
  otherDocuments: number;
  failure?: Failure;
}

/**
 * What is shipped, in one search: documents per `data_stream.dataset`, and for data without one (Beats) per
 * `event.dataset`, else per `agent.type`.
 *
 * @throws what the client throws.
 */
export async function readDataSources(
  access: ElasticsearchAccess,
  patterns: readonly string[],
  lookbackDays: number,
  nowMs: number
): Promise<DataSourcesAnswer> {
  const response = await access.client.search(
    {
      index: [...patterns],
      ignore_unavailable: true,
      allow_no_indices: true,
      size: 0,
      track_total_hits: false,
      timeout: '15s',
      query: inLookback(lookbackDays, nowMs),
      aggs: AGGREGATIONS,
    },
    transportOptions(access)
  );
  const beats = asRecord(response.aggregations?.without_stream);
  const parts = [
    { answer: response.aggregations?.by_stream, toSource: (id: string) => ({ id, dataset: id }) },
    { answer: beats?.by_dataset, toSource: (id: string) => ({ id, dataset: id }) },
    { answer: asRecord(beats?.without_dataset)?.by_agent, toSource: (id: string) => ({ id, agentType: id }) },
  ];
  const sources = mergeById(parts.flatMap(({ answer, toSource }) => readBuckets(answer, toSource)));
  return {
    sources: sources.sort((a, b) => b.documents - a.documents || a.id.localeCompare(b.id, 'en')),
    otherDocuments: parts.reduce(
      (sum, { answer }) => sum + numberOf(asRecord(answer)?.sum_other_doc_count),
      0
    ),
    failure: partialFailure(response),
  };
}

function inLookback(lookbackDays: number, nowMs: number): estypes.QueryDslQueryContainer {
  const range = { gte: nowMs - lookbackDays * DAY_MS, lte: nowMs, format: 'epoch_millis' };
  return {
    bool: {
      filter: [{ range: { '@timestamp': range } }],
      must_not: [{ terms: { _tier: ['data_frozen', 'data_cold'] } }],
    },
  };
}

const SEEN = {
  first: { min: { field: '@timestamp' } },
  last: { max: { field: '@timestamp' } },
} as const;

const AGGREGATIONS: Record<string, estypes.AggregationsAggregationContainer> = {
  by_stream: { terms: { field: 'data_stream.dataset', size: LISTED }, aggs: SEEN },
  without_stream: {
    filter: { bool: { must_not: [{ exists: { field: 'data_stream.dataset' } }] } },
    aggs: {
      by_dataset: { terms: { field: 'event.dataset', size: LISTED }, aggs: SEEN },
      without_dataset: {
        filter: { bool: { must_not: [{ exists: { field: 'event.dataset' } }] } },
        aggs: { by_agent: { terms: { field: 'agent.type', size: LISTED, missing: 'unknown' }, aggs: SEEN } },
      },
    },
  },
};

function readBuckets(
  answer: unknown,
  toSource: (key: string) => Pick<DataSource, 'id' | 'dataset' | 'agentType'>
): DataSource[] {
  const buckets: unknown = asRecord(answer)?.buckets;
  if (!Array.isArray(buckets)) return [];
  return buckets.flatMap((value: unknown) => {
    const bucket = asRecord(value);
    if (typeof bucket?.key !== 'string') return [];
    return [
      {
        ...toSource(bucket.key),
        documents: numberOf(bucket.doc_count),
        firstSeenMs: timeOf(bucket.first),
        lastSeenMs: timeOf(bucket.last),
      },
    ];
  });
}

/** Fleet and Beats may ship the same dataset; to a person that is one source. */
function mergeById(sources: readonly DataSource[]): DataSource[] {
  const merged = new Map<string, DataSource>();
  for (const source of sources) {
    const known = merged.get(source.id);
    merged.set(source.id, known ? mergeSources(known, source) : source);
  }
  return [...merged.values()];
}

function mergeSources(a: DataSource, b: DataSource): DataSource {
  const first = [a.firstSeenMs, b.firstSeenMs].filter((time) => time !== undefined);
  const last = [a.lastSeenMs, b.lastSeenMs].filter((time) => time !== undefined);
  return {
    ...a,
    documents: a.documents + b.documents,
    firstSeenMs: first.length > 0 ? Math.min(...first) : undefined,
    lastSeenMs: last.length > 0 ? Math.max(...last) : undefined,
  };
}

function partialFailure(response: {
  timed_out: boolean;
  _shards: { failed: number; total: number };
}): Failure | undefined {
  if (response.timed_out) return { cause: 'timeout', detail: 'the search timed out' };
  const { failed, total } = response._shards;
  return failed > 0 ? { cause: 'partial', detail: `${failed} of ${total} shards failed` } : undefined;
}

function timeOf(value: unknown): number | undefined {
  const time: unknown = asRecord(value)?.value;
  return typeof time === 'number' ? time : undefined;
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
