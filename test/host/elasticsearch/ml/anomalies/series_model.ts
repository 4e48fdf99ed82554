import type { BucketDocuments } from './bucket_documents';
import { pairOf } from './bucket_documents';
import type { SplitValue } from './bucket_values';
import { valuesOfBucket } from './bucket_values';
import type { DetectorPlan, Family } from './detector_plan';
import type { DetectorModel, Finding } from './finding';
import { LEARNING_BUCKETS } from './finding';
import type { JobFields } from './job_fields';
import { RunningStats } from './running_stats';
import type { Surprise } from './surprise';
import { surpriseOfCount, surpriseOfMeasure } from './surprise';

/** A value that surprises more than this is learned as a usual one, so that one attack does not hide the next. */
const OUTLIER = 20;
/** A sum is compared with earlier ones when there have been so many, besides the buckets without any. */
const FEWEST_VALUES = 10;
/** Nothing can be too little where less than this is expected. */
const LEAST_TO_MISS = 8;

interface Split {
  partition: number;
  by: number;
  stats: RunningStats;
  /** Buckets with documents. */
  values: number;
  /** Of what was learned. */
  smallest: number;
  largest: number;
  firstBucket: number;
  lastBucket: number;
}

/**
 * Counts, sums, means and the like, compared with the past of the same split; with an `over` field, with all members of
 * the population.
 */
export class SeriesModel implements DetectorModel {
  private readonly splits = new Map<number, Split>();
  private readonly counts: boolean;
  private latest: { documents: BucketDocuments; values: SplitValue[] } | undefined;

  constructor(
    private readonly plan: DetectorPlan,
    private readonly family: Extract<Family, { kind: 'series' }>,
    private readonly fields: JobFields
  ) {
    this.counts = family.measure === 'count' || family.measure === 'distinct_count';
  }

  find(documents: BucketDocuments, isComplete: boolean): Finding[] {
    const { bucket } = documents;
    // The one under way has been judged before, and has grown since.
    this.latest = undefined;
    const seen = this.valuesOf(documents);
    const found = seen.flatMap((value) => this.judge(value, bucket, isComplete));
    if (!isComplete || !this.hasEmptyBuckets || this.plan.side === 'high') return found;
    const present = new Set(seen.map(({ partition, by }) => pairOf(partition, by)));
    for (const [key, { partition, by, stats }] of this.splits) {
      if (present.has(key) || stats.mean < LEAST_TO_MISS) continue;
      found.push(...this.judge({ partition, by, over: 0, value: 0 }, bucket, isComplete));
    }
    return found;
  }

  learn(documents: BucketDocuments): void {
    const { bucket } = documents;
    for (const seen of this.valuesOf(documents)) {
      const split = this.splitOf(seen, bucket);
      if (this.hasEmptyBuckets) split.stats.addZeros(bucket - split.lastBucket - 1);
      const { surprise, typical } = this.surpriseOf(seen.value, split, split.stats);
      const isOutlier = this.knowsEnough(split, split.stats) && surprise > OUTLIER;
      learnValue(split, isOutlier ? typical : seen.value);
      split.lastBucket = bucket;
    }
  }

  /** In a population only members that are there count. */
  private get hasEmptyBuckets(): boolean {
    return this.family.withEmpty && this.plan.over === undefined;
  }

  private valuesOf(documents: BucketDocuments): SplitValue[] {
    if (this.latest?.documents === documents) return this.latest.values;
    const values = valuesOfBucket(documents, this.plan, this.family.measure, this.fields);
    this.latest = { documents, values };
    return values;
  }

  private judge(seen: SplitValue, bucket: number, isComplete: boolean): Finding[] {
    const { value, ...names } = seen;
    const split = this.splits.get(pairOf(seen.partition, seen.by));
    if (split === undefined || bucket - split.firstBucket < LEARNING_BUCKETS) return [];
    const stats = this.hasEmptyBuckets ? split.stats.withZeros(bucket - split.lastBucket - 1) : split.stats;
    if (!this.knowsEnough(split, stats)) return [];
    const { surprise, typical } = this.surpriseOf(value, split, stats);
    if (!isComplete && value < typical) return [];
    return surprise > 0 ? [{ ...names, surprise, typical, actual: value }] : [];
  }

  private knowsEnough({ values }: Split, { count }: RunningStats): boolean {
    return count >= LEARNING_BUCKETS && (this.counts || values >= FEWEST_VALUES);
  }

  private surpriseOf(value: number, { smallest, largest }: Split, stats: RunningStats): Surprise {
    const { side } = this.plan;
    if (this.counts) return surpriseOfCount(value, stats, side);
    // Sums of few documents are far from their mean whenever there is one: what has been before is no surprise.
    const wasBefore = value >= smallest && value <= largest;
    return wasBefore ? { surprise: 0, typical: stats.mean } : surpriseOfMeasure(value, stats, side);
  }

  private splitOf({ partition, by }: SplitValue, bucket: number): Split {
    const key = pairOf(partition, by);
    const known = this.splits.get(key);
    if (known !== undefined) return known;
    const made = {
      partition,
      by,
      stats: new RunningStats(),
      values: 0,
      smallest: Infinity,
      largest: -Infinity,
      firstBucket: bucket,
      lastBucket: bucket - 1,
    };
    this.splits.set(key, made);
    return made;
  }
}

function learnValue(split: Split, value: number): void {
  split.stats.add(value);
  split.values++;
  split.smallest = Math.min(split.smallest, value);
  split.largest = Math.max(split.largest, value);
}
