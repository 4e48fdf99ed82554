import type { DataSource } from '../../common/api/data_sources';
import { asRecord } from '../../common/jobs/read_value';
import type { Failure } from '../../common/evidence/failure';
import { readSearchAnswer } from '../../common/evidence/read_search_answer';
import { inWindow, searchItem, searchWindow } from '../../common/evidence/search_item';
import {
  readSourceAggregations,
  sourceAggregations,
  type CountedSource,
} from '../../common/evidence/source_aggregations';
import { transportOptions, type ElasticsearchAccess } from './elasticsearch_access';

/** Sources listed at most of each kind; what is beyond is counted. */
const LISTED = 200;

export interface DataSourcesAnswer {
  sources: DataSource[];
  otherDocuments: number;
  failure?: Failure;
}

/**
 * What is shipped, in one search: documents and times of each data source, most documents first.
 *
 * @throws what the client throws.
 */
export async function readDataSources(
  access: ElasticsearchAccess,
  patterns: readonly string[],
  lookbackDays: number,
  nowMs: number
): Promise<DataSourcesAnswer> {
  // Without a name Elasticsearch would search everything.
  if (patterns.length === 0) return { sources: [], otherDocuments: 0 };
  const { body } = searchItem(patterns, [inWindow('@timestamp', searchWindow(nowMs, lookbackDays))], {
    aggs: sourceAggregations(LISTED, SEEN),
  });
  const response = await access.client.search(
    { index: [...patterns], ignore_unavailable: true, allow_no_indices: true, ...body },
    transportOptions(access)
  );
  const answer = readSearchAnswer({ ok: true, value: response });
  if (!answer.ok) return { sources: [], otherDocuments: 0, failure: answer.failure };
  const { sources, otherDocuments } = readSourceAggregations(answer.value.aggregations);
  return {
    sources: mergeById(sources.map(describeSource)),
    otherDocuments,
    ...(answer.value.partial ? { failure: answer.value.partial } : {}),
  };
}

const SEEN = { first: { min: { field: '@timestamp' } }, last: { max: { field: '@timestamp' } } };

function describeSource({ inside, ...source }: CountedSource): DataSource {
  return { ...source, firstSeenMs: timeOf(inside.first), lastSeenMs: timeOf(inside.last) };
}

/** Fleet and Beats may ship the same dataset; to a person that is one source. */
function mergeById(sources: readonly DataSource[]): DataSource[] {
  const merged = new Map<string, DataSource>();
  for (const source of sources) {
    const known = merged.get(source.id);
    merged.set(source.id, known ? mergeSources(known, source) : source);
  }
  return [...merged.values()].sort((a, b) => b.documents - a.documents || a.id.localeCompare(b.id, 'en'));
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

function timeOf(value: unknown): number | undefined {
  const time: unknown = asRecord(value)?.value;
  return typeof time === 'number' ? time : undefined;
}
