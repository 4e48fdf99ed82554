import { illegalArgument } from '../elasticsearch_error';
import { Bitset } from '../data/bitset';
import type { Aggregation, AggregationRun, Selection } from './aggregation';

/** Elasticsearch's `search.max_buckets`. */
const MAX_BUCKETS = 65_536;

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
    const type = index.mapping.get(field);
    if (type === undefined) continue;
    if (type !== 'date')
      throw illegalArgument(
        `Field [${field}] of type [${type}] is not supported for aggregation [date_histogram]`
      );
    run.visited(documents.count());
    documents.forEach((document) => {
      for (const value of index.valuesAt(field, document)) {
        const key = Math.floor(Number(value) / intervalMs) * intervalMs;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    });
  }
  const keys = minDocCount === 0 ? withGaps([...counts.keys()], intervalMs) : [...counts.keys()];
  const wanted = keys.filter((key) => (counts.get(key) ?? 0) >= minDocCount).sort((a, b) => a - b);
  return {
    buckets: wanted.map((key) => ({
      key_as_string: new Date(key).toISOString(),
      key,
      doc_count: counts.get(key) ?? 0,
      ...(inside.size === 0 ? {} : insideOf(within(selections, field, key, key + intervalMs))),
    })),
  };
}

function withGaps(keys: number[], intervalMs: number): number[] {
  if (keys.length === 0) return [];
  const first = keys.reduce((a, b) => Math.min(a, b));
  const last = keys.reduce((a, b) => Math.max(a, b));
  const count = (last - first) / intervalMs + 1;
  if (count > MAX_BUCKETS) {
    throw illegalArgument(
      `Trying to create too many buckets. Must be less than or equal to: [${MAX_BUCKETS}] but was [${count}].`
    );
  }
  return Array.from({ length: count }, (_, i) => first + i * intervalMs);
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
