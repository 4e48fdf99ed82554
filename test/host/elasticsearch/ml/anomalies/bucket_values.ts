import type { BucketDocuments, SplitDocument } from './bucket_documents';
import { eachDocument, pairOf } from './bucket_documents';
import type { DetectorPlan, Measure } from './detector_plan';
import type { JobFields } from './job_fields';

/** What a series detector measured of one split in one bucket. */
export interface SplitValue {
  partition: number;
  by: number;
  over: number;
  value: number;
}

type Collected = Omit<SplitValue, 'value'> & { documents: number; values: number[] };

/** A bucket's value for each split that has any: by partition and by, and in a population by each of its members. */
export function valuesOfBucket(
  documents: BucketDocuments,
  plan: DetectorPlan,
  measure: Measure,
  fields: JobFields
): SplitValue[] {
  const splits = new Map<number, Map<number, Collected>>();
  eachDocument(documents, plan, fields, (split) => {
    const value = readValue(split, plan.field, measure, fields);
    if (value === undefined) return;
    const collected = splitOf(splits, split);
    collected.documents++;
    if (measure !== 'count') collected.values.push(value);
  });
  return [...splits.values()].flatMap((members) =>
    [...members.values()]
      .filter(({ values }) => isEnough(measure, values))
      .map(({ values, documents: count, ...split }) => ({
        ...split,
        value: measured(measure, count, values, fields),
      }))
  );
}

/** One value does not vary. */
function isEnough(measure: Measure, values: readonly number[]): boolean {
  return measure !== 'varp' || values.length > 1;
}

function splitOf(
  splits: Map<number, Map<number, Collected>>,
  { partition, by, over }: SplitDocument
): Collected {
  const key = pairOf(partition, by);
  const members = splits.get(key) ?? new Map<number, Collected>();
  splits.set(key, members);
  const known = members.get(over) ?? { partition, by, over, documents: 0, values: [] };
  members.set(over, known);
  return known;
}

function readValue(
  { index, document }: SplitDocument,
  field: string | undefined,
  measure: Measure,
  fields: JobFields
): number | undefined {
  if (measure === 'count' || field === undefined) return 1;
  if (measure !== 'distinct_count' && measure !== 'info_content')
    return fields.numberReader(field, index)(document);
  const id = fields.reader(field, index)(document);
  return id === 0 ? undefined : id;
}

function measured(measure: Measure, documents: number, values: number[], fields: JobFields): number {
  const sum = (list: number[]): number => list.reduce((total, value) => total + value, 0);
  switch (measure) {
    case 'count':
      return documents;
    case 'sum':
      return sum(values);
    case 'mean':
      return sum(values) / values.length;
    case 'min':
      return values.reduce((a, b) => Math.min(a, b));
    case 'max':
      return values.reduce((a, b) => Math.max(a, b));
    case 'median': {
      const sorted = [...values].sort((a, b) => a - b);
      const middle = (sorted.length - 1) / 2;
      return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
    }
    case 'varp': {
      const mean = sum(values) / values.length;
      return sum(values.map((value) => (value - mean) ** 2)) / values.length;
    }
    case 'distinct_count':
      return new Set(values).size;
    case 'info_content':
      return sum([...new Set(values)].map((id) => fields.text(id).length));
  }
}
