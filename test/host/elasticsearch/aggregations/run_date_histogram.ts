import { Bitset } from '../data/bitset';
import type { Aggregation, AggregationRun, Selection } from './aggregation';

/** Counts per interval of time in UTC, empty intervals between included when `min_doc_count` is 0. */
export function runDateHistogram(
  aggregation: Extract<Aggregation, { type: 'date_histogram' }>,
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
  return {
    buckets: wanted.map((key) => ({
      key_as_string: new Date(key).toISOString(),
      key,
      doc_count: run.scaled(counts.get(key) ?? 0),
      ...(inside.size === 0 ? {} : insideOf(within(selections, field, key, key + intervalMs))),
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

function within(selections: Selection[], field: string, from: number, to: number): Selection[] {
  return selections.map(({ index, documents }) => {
    const found = Bitset.empty(index.size);
    documents.forEach((document) => {
      if (index.valuesAt(field, document).some((value) => Number(value) >= from && Number(value) < to))
        found.add(document);
    });
    return { index, documents: found };
  });
}
