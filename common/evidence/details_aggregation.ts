import { asRecord } from '../jobs/read_value';
import { DAY_MS } from '../constants';
import type { Certainty, QueryDetails, TimeBucket } from './evidence_answers';
import type { QueryQuestion } from './evidence_questions';
import type { SearchWindow } from './search_item';
import { readSourceAggregations, sourceAggregations } from './source_aggregations';

/** Data sources told apart for a query. */
const SOURCES = 20;

/** Buckets that the time is cut into at most: enough to see a gap, few enough for 500 queries. */
const MOST_BUCKETS = 31;

/** Width of the time buckets, ms: whole days, so many that there are at most 31 of them. */
export function bucketWidth({ fromMs, toMs }: SearchWindow): number {
  return Math.max(1, Math.ceil((toMs - fromMs) / DAY_MS / (MOST_BUCKETS - 1))) * DAY_MS;
}

/** Asks of the documents that a query selects: how many, when, from which sources, and how many have each field. */
export function detailsAggregation(
  { query, fields }: QueryQuestion,
  timeField: string,
  window: SearchWindow
): Record<string, unknown> {
  return {
    filter: query,
    aggs: {
      first: { min: { field: timeField } },
      last: { max: { field: timeField } },
      times: {
        date_histogram: {
          field: timeField,
          fixed_interval: `${bucketWidth(window) / DAY_MS}d`,
          min_doc_count: 1,
        },
      },
      ...sourceAggregations(SOURCES),
      ...Object.fromEntries(
        fields.map((field, position) => [`field_${position}`, { filter: { exists: { field } } }])
      ),
    },
  };
}

/**
 * Reads the answer to `detailsAggregation`.
 *
 * @param probability with which documents were looked at; Elasticsearch has already scaled the counts by it
 */
export function readDetails(
  answer: unknown,
  { fields }: QueryQuestion,
  window: SearchWindow,
  probability: number
): QueryDetails {
  const counted = asRecord(answer);
  const documents = countOf(counted);
  const { sources, otherDocuments } = readSourceAggregations(counted);
  const [firstSeenMs, lastSeenMs] = [timeOf(counted?.first), timeOf(counted?.last)];
  return {
    documents,
    certainty: certaintyOf(documents, probability),
    ...(firstSeenMs === undefined ? {} : { firstSeenMs }),
    ...(lastSeenMs === undefined ? {} : { lastSeenMs }),
    bucketMs: bucketWidth(window),
    buckets: bucketsOf(counted?.times),
    sources: mergeSources(sources.map(({ id, documents: ofSource }) => ({ id, documents: ofSource }))),
    otherDocuments,
    fields: Object.fromEntries(
      fields.map((field, position) => [field, countOf(asRecord(counted?.[`field_${position}`]))])
    ),
  };
}

function certaintyOf(documents: number, probability: number): Certainty {
  return probability === 1
    ? { kind: 'exact' }
    : { kind: 'estimated', probability, sampled: Math.round(documents * probability) };
}

/** Fleet and Beats may ship the same dataset; to a person that is one source. */
function mergeSources(sources: ReadonlyArray<{ id: string; documents: number }>): QueryDetails['sources'] {
  const byId = new Map<string, number>();
  for (const { id, documents } of sources) byId.set(id, (byId.get(id) ?? 0) + documents);
  return [...byId].map(([id, documents]) => ({ id, documents })).sort((a, b) => b.documents - a.documents);
}

function bucketsOf(histogram: unknown): TimeBucket[] {
  const buckets: unknown = asRecord(histogram)?.buckets;
  if (!Array.isArray(buckets)) return [];
  return buckets.flatMap((value: unknown) => {
    const bucket = asRecord(value);
    return typeof bucket?.key === 'number' ? [{ startMs: bucket.key, documents: countOf(bucket) }] : [];
  });
}

function countOf(bucket: Record<string, unknown> | undefined): number {
  return typeof bucket?.doc_count === 'number' ? bucket.doc_count : 0;
}

function timeOf(metric: unknown): number | undefined {
  const value: unknown = asRecord(metric)?.value;
  return typeof value === 'number' ? value : undefined;
}
