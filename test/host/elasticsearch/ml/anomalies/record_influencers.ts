import type { BucketDocuments, SplitDocument } from './bucket_documents';
import { eachDocument } from './bucket_documents';
import type { DetectorPlan } from './detector_plan';
import type { Finding } from './finding';
import type { JobFields } from './job_fields';

/** A value that has less than this part in a record is no influence on it. */
const LEAST_PART = 0.3;
const MOST_VALUES = 5;

/** A job's influencer field with the values that made a record, those with the greatest part first. */
export interface RecordInfluencer {
  field: string;
  values: string[];
}

/**
 * Who made a record what it is: the values of the influencer fields in the documents of its split in that bucket, as far as
 * they have a good part in them; of sums and means by what each document adds, of extremes in the extreme document.
 */
export function recordInfluencers(
  finding: Finding,
  plan: DetectorPlan,
  influencers: readonly string[],
  documents: BucketDocuments,
  fields: JobFields
): RecordInfluencer[] {
  const parts = new Map(influencers.map((field) => [field, new Map<number, number>()]));
  let total = 0;
  eachDocument(documents, plan, fields, (split) => {
    if (!isOfSplit(split, finding)) return;
    const weight = weightOf(split, finding, plan, fields);
    total += weight;
    for (const [field, values] of parts) {
      const id = fields.reader(field, split.index)(split.document);
      if (id !== 0) values.set(id, (values.get(id) ?? 0) + weight);
    }
  });
  return [...parts].flatMap(([field, values]) => {
    const great = [...values]
      .filter(([, weight]) => total > 0 && weight >= total * LEAST_PART)
      .sort(([a, left], [b, right]) => right - left || a - b)
      .slice(0, MOST_VALUES)
      .map(([id]) => fields.text(id));
    return great.length === 0 ? [] : [{ field, values: great }];
  });
}

function isOfSplit({ partition, by, over }: SplitDocument, finding: Finding): boolean {
  return partition === finding.partition && by === finding.by && over === finding.over;
}

function weightOf(
  { index, document }: SplitDocument,
  { actual }: Finding,
  { family, field }: DetectorPlan,
  fields: JobFields
): number {
  if (family.kind !== 'series' || field === undefined) return 1;
  const value = (): number => fields.numberReader(field, index)(document) ?? 0;
  switch (family.measure) {
    case 'sum':
    case 'mean':
      return Math.max(0, value());
    case 'min':
    case 'max':
      return value() === actual ? 1 : 0;
    case 'count':
    case 'median':
    case 'varp':
    case 'distinct_count':
    case 'info_content':
      return 1;
  }
}
