import type { FieldScalar } from '../../environments/environment';
import type { IndexData } from '../data/index_data';
import type { AnalysisPlan } from './analysis_plan';

/** Counts what a job has been given, as Elasticsearch's `data_counts` do. Times are epoch ms. */
export class DataCounter {
  processedRecords = 0;
  processedFields = 0;
  missingFields = 0;
  inputBytes = 0;
  earliestRecord: number | undefined;
  latestRecord: number | undefined;
  /** When it last got data, by the clock. */
  lastData: number | undefined;
  private firstBucket: number | undefined;
  private lastBucket: number | undefined;
  private readonly bucketsWithData = new Set<number>();
  private readonly distinct = new Map<string, Set<FieldScalar>>();

  constructor(
    private readonly plan: Pick<
      AnalysisPlan,
      'bucketSpanMs' | 'analysisFields' | 'byFields' | 'overFields' | 'partitionFields'
    >
  ) {
    for (const field of [...plan.byFields, ...plan.overFields, ...plan.partitionFields]) {
      this.distinct.set(field, new Set());
    }
  }

  /**
   * Takes one document in. Fields that the datafeed computes by script are not known here and count as neither
   * present nor missing.
   */
  add(index: IndexData, document: number, time: number, computedFields: ReadonlySet<string>): void {
    this.processedRecords++;
    this.earliestRecord = Math.min(this.earliestRecord ?? time, time);
    this.latestRecord = Math.max(this.latestRecord ?? time, time);
    this.bucketsWithData.add(this.bucketOf(time));
    for (const field of this.plan.analysisFields) {
      if (computedFields.has(field)) continue;
      const values = index.valuesAt(field, document);
      if (values.length === 0) {
        this.missingFields++;
        continue;
      }
      this.processedFields++;
      const seen = this.distinct.get(field);
      for (const value of values) {
        this.inputBytes += String(value).length;
        seen?.add(value);
      }
    }
  }

  /** The time that has been searched for data, whether there was any or not. */
  searched(from: number, to: number, now: number, records: number): void {
    if (records > 0) this.lastData = now;
    if (this.processedRecords === 0 || to <= from) return;
    const first = this.bucketOf(this.earliestRecord ?? from);
    this.firstBucket = Math.min(this.firstBucket ?? first, first);
    this.lastBucket = Math.max(this.lastBucket ?? first, this.bucketOf(to - 1));
  }

  get buckets(): number {
    return this.firstBucket === undefined ? 0 : (this.lastBucket ?? 0) - this.firstBucket + 1;
  }

  get emptyBuckets(): number {
    return Math.max(0, this.buckets - this.bucketsWithData.size);
  }

  /** Start of the newest bucket that got data. */
  get latestBucket(): number | undefined {
    return this.latestRecord === undefined
      ? undefined
      : this.bucketOf(this.latestRecord) * this.plan.bucketSpanMs;
  }

  /** How many different values the fields had so far. */
  distinctValues(fields: string[]): number {
    return fields.reduce((sum, field) => sum + (this.distinct.get(field)?.size ?? 0), 0);
  }

  private bucketOf(time: number): number {
    return Math.floor(time / this.plan.bucketSpanMs);
  }
}
