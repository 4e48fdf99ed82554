import type { Aggregation, AggregationRun, Selection } from './aggregation';
import { groupDocuments } from './group_documents';

type DateHistogram = Extract<Aggregation, { type: 'date_histogram' }>;

/** Counts per interval of time in UTC, empty intervals between included when `min_doc_count` is 0. */
export function runDateHistogram(
  aggregation: DateHistogram,
  selections: Selection[],
  run: AggregationRun,
  insideOf: (documents: Selection[]) => Record<string, unknown>
): unknown {
  const { field, intervalMs, minDocCount, inside } = aggregation;
  const counts = new Map<number, number>();
  for (const { index, documents } of selections) {
    if (!index.mapping.has(field)) continue;
    documents.forEach((document) => {
      for (const value of index.valuesAt(field, document)) {
        const key = Math.floor(Number(value) / intervalMs) * intervalMs;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    });
  }
  const wanted = minDocCount === 0 ? withGaps(counts, intervalMs, run) : atLeast(counts, minDocCount, run);
  const documentsAt = inside.size === 0 ? undefined : byInterval(aggregation, selections);
  return {
    buckets: ordered(wanted, counts, aggregation.order).map((key) => ({
      key_as_string: new Date(key).toISOString(),
      key,
      doc_count: run.scaled(counts.get(key) ?? 0),
      ...(documentsAt === undefined ? {} : insideOf(documentsAt(key))),
    })),
  };
}

function atLeast(counts: Map<number, number>, minimum: number, run: AggregationRun): number[] {
  const keys = [...counts].flatMap(([key, count]) => (count >= minimum ? [key] : []));
  run.addBuckets(keys.length);
  return keys.sort((a, b) => a - b);
}

function withGaps(counts: Map<number, number>, intervalMs: number, run: AggregationRun): number[] {
  if (counts.size === 0) return [];
  const keys = [...counts.keys()];
  const first = keys.reduce((a, b) => Math.min(a, b));
  const last = keys.reduce((a, b) => Math.max(a, b));
  const length = (last - first) / intervalMs + 1;
  run.addBuckets(length);
  return Array.from({ length }, (_, i) => first + i * intervalMs);
}

function byInterval(
  { field, intervalMs }: DateHistogram,
  selections: Selection[]
): (key: number) => Selection[] {
  const mapped = selections.filter(({ index }) => index.mapping.has(field));
  return groupDocuments(mapped, (index, document) => {
    const values = index.valuesAt(field, document);
    return new Set(values.map((value) => Math.floor(Number(value) / intervalMs) * intervalMs));
  });
}

/** Keys come in ascending order. */
function ordered(
  keys: number[],
  counts: ReadonlyMap<number, number>,
  { by, descending }: DateHistogram['order']
): number[] {
  if (by === '_key') return descending ? keys.reverse() : keys;
  const countOf = (key: number): number => counts.get(key) ?? 0;
  return keys.sort((a, b) => (descending ? countOf(b) - countOf(a) : countOf(a) - countOf(b)));
}
