import type { IndexData } from '../../data/index_data';
import type { DetectorPlan } from './detector_plan';
import type { JobFields } from './job_fields';

/** The documents of one bucket, index by index. */
export interface BucketDocuments {
  /** Number of the bucket: its start divided by the bucket span. */
  bucket: number;
  parts: Array<{ index: IndexData; documents: number[]; times: number[] }>;
}

/** A document as a detector sees it: what it is split by; 0 where the detector has no such field. */
export interface SplitDocument {
  partition: number;
  by: number;
  over: number;
  index: IndexData;
  document: number;
  timeMs: number;
}

/** Calls `visit` for each document that has all the fields that the detector splits by, as others are not analysed. */
export function eachDocument(
  { parts }: BucketDocuments,
  { partition, by, over }: Pick<DetectorPlan, 'partition' | 'by' | 'over'>,
  fields: JobFields,
  visit: (document: SplitDocument) => void
): void {
  for (const { index, documents, times } of parts) {
    const readers = [partition, by, over].map((field) =>
      field === undefined ? undefined : fields.reader(field, index)
    );
    const [readPartition, readBy, readOver] = readers;
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i] ?? 0;
      const split: SplitDocument = {
        partition: readPartition?.(document) ?? 0,
        by: readBy?.(document) ?? 0,
        over: readOver?.(document) ?? 0,
        index,
        document,
        timeMs: times[i] ?? 0,
      };
      if (readPartition !== undefined && split.partition === 0) continue;
      if (readBy !== undefined && split.by === 0) continue;
      if (readOver !== undefined && split.over === 0) continue;
      visit(split);
    }
  }
}

/** One number for two. */
export function pairOf(a: number, b: number): number {
  return a * 4_194_304 + b;
}
