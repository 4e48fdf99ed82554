import type { JsonObject } from '../../json_value';

/** A record as Elasticsearch stores it, with what the stand-in needs to find it by. */
export interface ResultRecord {
  score: number;
  timeMs: number;
  document: JsonObject;
}

/** What the scorer made of one bucket. */
export interface ScoredBucket {
  bucket: number;
  score: number;
  events: number;
  records: readonly ResultRecord[];
  influencers: readonly ResultRecord[];
}

/** Of more records than this a job keeps the best. */
const MOST_RECORDS = 2000;

/** The results of one job: all its buckets in order, as columns, and what is odd in them. */
export class JobResults {
  firstBucket: number | undefined;
  /** `anomaly_score` of each bucket, from the first one on. */
  readonly scores: number[] = [];
  readonly events: number[] = [];
  records: ResultRecord[] = [];
  influencers: ResultRecord[] = [];
  /** The bucket that is not complete yet. */
  interim: ScoredBucket | undefined;

  /** @param bucket follows the ones before */
  add({ bucket, score, events, records, influencers }: ScoredBucket): void {
    this.firstBucket ??= bucket;
    this.scores.push(score);
    this.events.push(events);
    this.records.push(...records);
    this.influencers.push(...influencers);
    this.records = best(this.records);
    this.influencers = best(this.influencers);
  }
}

function best(records: ResultRecord[]): ResultRecord[] {
  if (records.length <= MOST_RECORDS * 1.25) return records;
  const kept = [...records].sort((a, b) => b.score - a.score).slice(0, MOST_RECORDS);
  return kept.sort((a, b) => a.timeMs - b.timeMs);
}
