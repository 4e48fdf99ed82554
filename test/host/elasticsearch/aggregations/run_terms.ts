import type { FieldScalar } from '../../environments/environment';
import type { FieldType } from '../data/field_type';
import type { IndexData } from '../data/index_data';
import { notImplemented } from '../elasticsearch_error';
import type { Aggregation, AggregationRun, BucketOrder, Selection } from './aggregation';
import { bucketKey } from './bucket_key';
import { groupDocuments } from './group_documents';
import { orderValue } from './order_value';

type TermsAggregation = Extract<Aggregation, { type: 'terms' }>;

/** A value, and how often it was found. */
type Counted = [value: FieldScalar, count: number];

/** Counts by value; a document with several values counts in each of their buckets. All counts are exact. */
export function runTerms(
  aggregation: TermsAggregation,
  selections: Selection[],
  run: AggregationRun,
  insideOf: (documents: Selection[]) => Record<string, unknown>
): unknown {
  const tallies = new Map<FieldScalar, number>();
  let type: FieldType = 'keyword';
  for (const selection of selections) {
    type = selection.index.mapping.get(aggregation.field) ?? type;
    tallyValues(aggregation, selection, tallies);
  }
  const candidates = [...tallies].filter(([value, count]) => accepted(aggregation, value, count));
  const sorted = inOrder(candidates, aggregation, selections, run);
  const chosen = sorted.slice(0, aggregation.size);
  run.addBuckets(chosen.length);
  const total = candidates.reduce((sum, [, count]) => sum + count, 0);
  const shown = chosen.reduce((sum, [, count]) => sum + count, 0);
  const documentsOf =
    aggregation.inside.size === 0 ? undefined : documentsByValue(aggregation, selections, chosen);
  return {
    doc_count_error_upper_bound: 0,
    sum_other_doc_count: run.scaled(total - shown),
    buckets: chosen.map(([value, count]) => ({
      ...bucketKey(value, type),
      doc_count: run.scaled(count),
      ...(documentsOf === undefined ? {} : insideOf(documentsOf(value))),
    })),
  };
}

function tallyValues(
  { field, missing }: TermsAggregation,
  selection: Selection,
  tallies: Map<FieldScalar, number>
): void {
  const { index, documents } = selection;
  const add = (value: FieldScalar, count: number): void => {
    tallies.set(value, (tallies.get(value) ?? 0) + count);
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

/** The documents of each of the wanted values. */
function documentsByValue(
  { field, missing }: TermsAggregation,
  selections: Selection[],
  wanted: Counted[]
): (value: FieldScalar) => Selection[] {
  const values = new Set(wanted.map(([value]) => value));
  const isConstant = ({ index }: Selection): boolean => metadataValue(field, index) !== undefined;
  const varying = groupDocuments(
    selections.filter((selection) => !isConstant(selection)),
    (index, document) => {
      const found = index.valuesAt(field, document);
      if (found.length === 0) return missing === undefined ? [] : [missing];
      return new Set(found.filter((value) => values.has(value)));
    }
  );
  const constant = selections.filter(isConstant);
  return (value) => [
    ...constant.filter(({ index }) => metadataValue(field, index) === value),
    ...varying(value),
  ];
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

function inOrder(
  candidates: Counted[],
  aggregation: TermsAggregation,
  selections: Selection[],
  run: AggregationRun
): Counted[] {
  const { order, inside } = aggregation;
  const byInside = order.flatMap((one) => (one.by === 'inside' ? [one] : []));
  const documentsOf =
    byInside.length === 0 ? undefined : documentsByValue(aggregation, selections, candidates);
  const sortable = candidates.map((counted) => ({
    counted,
    values: new Map(
      byInside.map(({ path }) => [path, orderValue(path, inside, documentsOf?.(counted[0]) ?? [], run)])
    ),
  }));
  sortable.sort((a, b) => {
    for (const one of order) {
      const difference = differenceOf(one, a, b);
      if (difference !== 0) return one.descending ? -difference : difference;
    }
    return 0;
  });
  return sortable.map(({ counted }) => counted);
}

interface Sortable {
  counted: Counted;
  /** What the paths of the order lead to. */
  values: ReadonlyMap<readonly string[], number>;
}

function differenceOf(order: BucketOrder, a: Sortable, b: Sortable): number {
  switch (order.by) {
    case '_count':
      return a.counted[1] - b.counted[1];
    case '_key':
      return compareKeys(a.counted[0], b.counted[0]);
    case 'inside':
      return compareKeys(a.values.get(order.path) ?? 0, b.values.get(order.path) ?? 0);
  }
}

function compareKeys(a: FieldScalar, b: FieldScalar): number {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  const [left, right] = [String(a), String(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
