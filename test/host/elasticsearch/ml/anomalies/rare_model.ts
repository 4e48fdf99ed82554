import type { BucketDocuments } from './bucket_documents';
import { eachDocument, pairOf } from './bucket_documents';
import type { DetectorPlan } from './detector_plan';
import type { DetectorModel, Finding } from './finding';
import { LEARNING_BUCKETS } from './finding';
import type { JobFields } from './job_fields';
import { Rarity } from './rarity';

/** A value of the `by` field that more than this part of a population has is not rare in it. */
const COMMON = 0.1;

interface Past {
  buckets: number;
  members: Set<number>;
}
type Seen = Pick<Finding, 'partition' | 'by' | 'over'>;

/**
 * `rare` and `freq_rare`: values of the `by` field that are new, or are in very few buckets; with an `over` field, those
 * that hardly any member of the population has.
 */
export class RareModel implements DetectorModel {
  private readonly values = new Map<number, Past>();
  private readonly pairs = new Map<number, Map<number, number>>();
  private readonly partitions = new Map<number, { firstBucket: number; members: Set<number> }>();
  private readonly rarity = new Rarity();
  private firstBucket: number | undefined;

  constructor(
    private readonly plan: DetectorPlan,
    private readonly fields: JobFields
  ) {}

  find(documents: BucketDocuments): Finding[] {
    if (documents.parts.length === 0) return [];
    const { bucket } = documents;
    return this.seenIn(documents).flatMap((seen) => {
      const probability = this.probabilityOf(seen, bucket);
      if (probability === undefined) return [];
      const surprise = this.rarity.surprise(probability, bucket - (this.firstBucket ?? bucket));
      return surprise > 0 ? [{ ...seen, surprise, actual: 1, typical: probability }] : [];
    });
  }

  learn(documents: BucketDocuments): void {
    if (documents.parts.length === 0) return;
    const { bucket } = documents;
    const seen = this.seenIn(documents);
    if (seen.length > 0) this.firstBucket ??= bucket;
    for (const one of seen) {
      const probability = this.probabilityOf(one, bucket);
      if (probability !== undefined) this.rarity.learn(probability);
    }
    const counted = new Set<number>();
    for (const { partition, by, over } of seen) {
      const group = this.partitions.get(partition) ?? { firstBucket: bucket, members: new Set<number>() };
      this.partitions.set(partition, group);
      group.members.add(over);
      const key = pairOf(partition, by);
      const past = this.values.get(key) ?? { buckets: 0, members: new Set<number>() };
      this.values.set(key, past);
      past.members.add(over);
      if (!counted.has(key)) past.buckets++;
      counted.add(key);
      if (this.plan.over === undefined) continue;
      const perMember = this.pairs.get(key) ?? new Map<number, number>();
      this.pairs.set(key, perMember);
      perMember.set(over, (perMember.get(over) ?? 0) + 1);
    }
  }

  /** Undefined while too little is known of the partition, or where many of the population have the value. */
  private probabilityOf({ partition, by, over }: Seen, bucket: number): number | undefined {
    const group = this.partitions.get(partition);
    if (group === undefined || bucket - group.firstBucket < LEARNING_BUCKETS) return undefined;
    const key = pairOf(partition, by);
    const past = this.values.get(key);
    const buckets = bucket - group.firstBucket;
    if (this.plan.over === undefined) return ((past?.buckets ?? 0) + 0.5) / (buckets + 1);
    if ((past?.members.size ?? 0) > Math.max(1, group.members.size * COMMON)) return undefined;
    return ((this.pairs.get(key)?.get(over) ?? 0) + 0.5) / (buckets + 1);
  }

  private seenIn(documents: BucketDocuments): Seen[] {
    const seen = new Map<number, Map<number, Seen>>();
    eachDocument(documents, this.plan, this.fields, ({ partition, by, over }) => {
      const key = pairOf(partition, by);
      const members = seen.get(key) ?? new Map<number, Seen>();
      seen.set(key, members);
      if (!members.has(over)) members.set(over, { partition, by, over });
    });
    return [...seen.values()].flatMap((members) => [...members.values()]);
  }
}
