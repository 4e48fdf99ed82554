import type { FieldScalar } from '../../environments/environment';
import type { FieldType } from '../data/field_type';
import { Bitset } from '../data/bitset';
import type { IndexData } from '../data/index_data';
import { notImplemented } from '../elasticsearch_error';
import type { Aggregation, AggregationRun, Selection } from './aggregation';
import { bucketKey } from './bucket_key';

type TermsAggregation = Extract<Aggregation, { type: 'terms' }>;

/** How often a value was found, and in which indices. */
interface Tally {
  count: number;
  selections: Selection[];
}

/** Counts by value; a document with several values counts in each of their buckets. All counts are exact. */
export function runTerms(
  aggregation: TermsAggregation,
  selections: Selection[],
  run: AggregationRun,
  insideOf: (documents: Selection[]) => Record<string, unknown>
): unknown {
  const tallies = new Map<FieldScalar, Tally>();
  let type: FieldType = 'keyword';
  for (const selection of selections) {
    type = selection.index.mapping.get(aggregation.field) ?? type;
    tallyValues(aggregation, selection, tallies);
  }
  const candidates = [...tallies].filter(([value, { count }]) => accepted(aggregation, value, count));
  candidates.sort(comparator(aggregation));
  const chosen = candidates.slice(0, aggregation.size);
  run.addBuckets(chosen.length);
  const total = candidates.reduce((sum, [, { count }]) => sum + count, 0);
  const shown = chosen.reduce((sum, [, { count }]) => sum + count, 0);
  return {
    doc_count_error_upper_bound: 0,
    sum_other_doc_count: run.scaled(total - shown),
    buckets: chosen.map(([value, tally]) => ({
      ...bucketKey(value, type),
      doc_count: run.scaled(tally.count),
      ...(aggregation.inside.size === 0 ? {} : insideOf(withValue(aggregation, tally.selections, value))),
    })),
  };
}

function tallyValues(
  { field, missing }: TermsAggregation,
  selection: Selection,
  tallies: Map<FieldScalar, Tally>
): void {
  const { index, documents } = selection;
  const add = (value: FieldScalar, count: number): void => {
    const tally = tallies.get(value) ?? { count: 0, selections: [] };
    tally.count += count;
    if (tally.selections[tally.selections.length - 1] !== selection) tally.selections.push(selection);
    tallies.set(value, tally);
  };
  const constant = metadataValue(field, index);
  if (constant !== undefined) {
    const all = documents.count();
    if (all > 0) add(constant, all);
    return;
  }
  if (field === index.timeField) {
    documents.forEach((document) => add(index.timestamps[document] ?? 0, 1));
    return;
  }
  const column = index.column(field);
  const perOrdinal = new Uint32Array((column?.values.length ?? 0) + 1);
  documents.forEach((document) => {
    const ordinal = column?.ordinals[document] ?? 0;
    perOrdinal[ordinal] = (perOrdinal[ordinal] ?? 0) + 1;
  });
  column?.values.forEach((values, i) => {
    const found = perOrdinal[i + 1] ?? 0;
    if (found > 0) for (const value of new Set(values)) add(value, found);
  });
  const without = perOrdinal[0] ?? 0;
  if (missing !== undefined && without > 0) add(missing, without);
}

function withValue(
  { field, missing }: TermsAggregation,
  selections: Selection[],
  wanted: FieldScalar
): Selection[] {
  return selections.map(({ index, documents }) => {
    if (metadataValue(field, index) !== undefined) return { index, documents };
    const found = Bitset.empty(index.size);
    documents.forEach((document) => {
      const values = index.valuesAt(field, document);
      if (values.includes(wanted) || (values.length === 0 && missing === wanted)) found.add(document);
    });
    return { index, documents: found };
  });
}

/** The value that a metadata field has in all documents of an index; undefined for ordinary fields. */
function metadataValue(field: string, index: IndexData): string | undefined {
  if (field === '_index') return index.concreteName;
  if (field === '_tier') return index.tier;
  if (field.startsWith('_')) throw notImplemented(`aggregating the metadata field [${field}]`);
  return undefined;
}

function accepted(
  { minDocCount, include, exclude }: TermsAggregation,
  value: FieldScalar,
  count: number
): boolean {
  const text = String(value);
  return count >= minDocCount && include?.includes(text) !== false && exclude?.includes(text) !== true;
}

type Counted = [FieldScalar, Tally];

function comparator({ order }: TermsAggregation): (a: Counted, b: Counted) => number {
  return ([keyA, { count: countA }], [keyB, { count: countB }]) => {
    for (const { by, descending } of order) {
      const difference = by === '_count' ? countA - countB : compareKeys(keyA, keyB);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return 0;
  };
}

function compareKeys(a: FieldScalar, b: FieldScalar): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [String(a), String(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
