import type { IndexData } from '../../data/index_data';
import type { JsonObject } from '../../json_value';
import { isJsonObject } from '../../json_value';
import type { BucketDocuments } from './bucket_documents';
import type { DetectorPlan } from './detector_plan';
import { detectorPlans } from './detector_plan';
import type { DetectorModel } from './finding';
import { JobFields } from './job_fields';
import { JobResults } from './job_results';
import { RareModel } from './rare_model';
import type { ResultFrame } from './result_documents';
import type { ScoringDetector } from './score_bucket';
import { scoreBucket } from './score_bucket';
import { SeriesModel } from './series_model';
import { TimeModel } from './time_model';

/** Documents of one index that a datafeed has read, in time order. */
export interface ReadDocuments {
  index: IndexData;
  documents: Uint32Array;
  times: Float64Array;
}

/** One search of a datafeed. */
export interface ReadStep {
  parts: ReadDocuments[];
  /** Epoch ms, exclusive, up to which it has read. */
  endMs: number;
  /** True once it has caught up with the present: the bucket under way gets interim results. */
  isCurrent: boolean;
  /** Fields that the datafeed computes, whose values are not known. */
  computedFields: ReadonlySet<string>;
}

/**
 * Turns what a job has read into results, when somebody first asks for them. A simple stand-in for Elasticsearch's models: it
 * compares each bucket with the mean and spread of earlier ones, knows no seasons, and is the same in every run.
 */
export class JobScorer {
  /** Changes whenever the results may. */
  version = 0;
  private readonly results = new JobResults();
  private readonly fields: JobFields;
  private readonly influencers: readonly string[];
  private readonly analysis: JsonObject;
  private waiting: ReadStep[] = [];
  private latest: Pick<ReadStep, 'endMs' | 'isCurrent'> | undefined;
  private open: BucketDocuments | undefined;
  private detectors: ScoringDetector[] | undefined;

  /** @param config the job as Elasticsearch answers it */
  constructor(
    readonly jobId: string,
    config: JsonObject,
    readonly bucketSpanMs: number
  ) {
    const { analysis_config: analysis } = config;
    this.analysis = isJsonObject(analysis) ? analysis : {};
    const { influencers, categorization_field_name: categorized } = this.analysis;
    this.influencers = Array.isArray(influencers) ? influencers.map(String) : [];
    this.fields = new JobFields(typeof categorized === 'string' ? categorized : undefined);
  }

  /** Cheap: the documents are looked at when results are wanted. */
  read(step: ReadStep): void {
    const { latest } = this;
    const bucketOf = ({ endMs }: { endMs: number }): number => Math.floor(endMs / this.bucketSpanMs);
    if (step.parts.length === 0) {
      if (latest === undefined) return;
      const isSame = bucketOf(step) === bucketOf(latest) && step.isCurrent === latest.isCurrent;
      if (isSame) return;
    }
    this.latest = { endMs: step.endMs, isCurrent: step.isCurrent };
    this.waiting.push(step);
    this.version++;
  }

  /** All results so far. */
  current(): JobResults {
    const steps = this.waiting;
    this.waiting = [];
    for (const step of steps) this.take(step);
    const last = steps.at(-1);
    if (last !== undefined) this.scoreInterim(last.isCurrent);
    return this.results;
  }

  private take({ parts, endMs, computedFields }: ReadStep): void {
    this.detectors ??= detectorPlans(this.analysis, computedFields).map((plan) => ({
      plan,
      model: modelOf(plan, this.fields),
    }));
    const earliest = Math.min(...parts.map(({ times }) => times[0] ?? Infinity));
    if (this.open === undefined && earliest === Infinity) return;
    const next = parts.map(() => 0);
    let bucket = this.open ?? { bucket: Math.floor(earliest / this.bucketSpanMs), parts: [] };
    for (;;) {
      this.fill(bucket, parts, next);
      if ((bucket.bucket + 1) * this.bucketSpanMs > endMs) break;
      this.close(bucket);
      bucket = { bucket: bucket.bucket + 1, parts: [] };
    }
    this.open = bucket;
  }

  /** Puts the documents from `next` on that belong to the bucket into it. Documents too early for it belong nowhere. */
  private fill(bucket: BucketDocuments, parts: ReadDocuments[], next: number[]): void {
    const startMs = bucket.bucket * this.bucketSpanMs;
    const endMs = startMs + this.bucketSpanMs;
    parts.forEach(({ index, documents, times }, i) => {
      const part = { index, documents: new Array<number>(), times: new Array<number>() };
      let at = next[i] ?? 0;
      for (; at < times.length && (times[at] ?? endMs) < endMs; at++) {
        if ((times[at] ?? startMs) < startMs) continue;
        part.documents.push(documents[at] ?? 0);
        part.times.push(times[at] ?? startMs);
      }
      next[i] = at;
      if (part.documents.length > 0) bucket.parts.push(part);
    });
  }

  private close(bucket: BucketDocuments): void {
    const detectors = this.detectors ?? [];
    this.results.add(this.score(bucket, false));
    for (const { model } of detectors) model.learn(bucket);
  }

  private scoreInterim(isCurrent: boolean): void {
    const isWanted = isCurrent && this.open !== undefined && this.open.parts.length > 0;
    this.results.interim = isWanted && this.open !== undefined ? this.score(this.open, true) : undefined;
  }

  private score(bucket: BucketDocuments, isInterim: boolean): ReturnType<typeof scoreBucket> {
    const { jobId, bucketSpanMs, influencers, fields, detectors = [] } = this;
    const frame: ResultFrame = { jobId, timeMs: bucket.bucket * bucketSpanMs, bucketSpanMs, isInterim };
    return scoreBucket(bucket, frame, { detectors, influencers, fields });
  }
}

function modelOf(plan: DetectorPlan, fields: JobFields): DetectorModel {
  const { family } = plan;
  switch (family.kind) {
    case 'series':
      return new SeriesModel(plan, family, fields);
    case 'rare':
      return new RareModel(plan, fields);
    case 'time':
      return new TimeModel(plan, family, fields);
  }
}
