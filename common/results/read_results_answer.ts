import type { Answer } from '../evidence/answer';
import type { Failure } from '../evidence/failure';
import { readSearchAnswer } from '../evidence/read_search_answer';
import { asRecord, asText } from '../jobs/read_value';
import { asRecords } from './as_records';
import { compareEntities } from './compare_entities';
import type { JobFindings } from './job_findings';
import { numberOf, readRecord, scoreOf, timeOf } from './read_record';

export interface ResultsFound {
  /** Those that have any result in the range, by id. */
  jobs: JobFindings[];
  /** Why some results may be missing: the search ran out of time, or shards failed. */
  partial?: Failure;
}

const TOP_ENTITIES = 6;

/** Reads the answer to `resultsSearch`. What is not as it should be is left out; without matching indices there is nothing. */
export function readResultsAnswer(response: unknown): Answer<ResultsFound> {
  const answer = readSearchAnswer({ ok: true, value: response });
  if (!answer.ok) return answer;
  const { aggregations, partial } = answer.value;
  const jobs = bucketsOf(aggregations.jobs).flatMap((bucket) => readJob(bucket) ?? []);
  jobs.sort((a, b) => (a.jobId < b.jobId ? -1 : 1));
  return { ok: true, value: { jobs, ...(partial && { partial }) } };
}

type Json = Record<string, unknown>;

function readJob(bucket: Json): JobFindings | undefined {
  const jobId = asText(bucket.key);
  if (jobId === undefined) return undefined;
  const buckets = asRecord(bucket.buckets);
  const records = asRecord(bucket.records);
  const max = readMax(buckets);
  return {
    jobId,
    ...(max && { max }),
    anomalies: countOf(records?.anomalies),
    records: countOf(records),
    timeline: readTimeline(buckets),
    topEntities: readEntities(bucket.influencers),
    topRecords: sourcesOf(records?.top).flatMap((source) => readRecord(jobId, source) ?? []),
  };
}

function readMax(buckets: Json | undefined): JobFindings['max'] {
  const [source] = sourcesOf(buckets?.max).map(asRecord);
  const score = scoreOf(source?.anomaly_score);
  const timeMs = timeOf(source?.timestamp);
  if (score === undefined || timeMs === undefined || score <= 0) return undefined;
  return { score, timeMs, interim: source?.is_interim === true };
}

/** An interval is interim where its largest score is that of an interim bucket. */
function readTimeline(buckets: Json | undefined): JobFindings['timeline'] {
  const interim = new Map(scoresOf(asRecord(buckets?.interim)?.timeline));
  return scoresOf(buckets?.timeline).map(([timeMs, score]) => ({
    timeMs,
    score,
    interim: interim.get(timeMs) === score,
  }));
}

function scoresOf(histogram: unknown): Array<[timeMs: number, score: number]> {
  return bucketsOf(histogram).flatMap((bucket): Array<[number, number]> => {
    const timeMs = timeOf(bucket.key);
    const score = scoreValueOf(bucket.score);
    return timeMs === undefined || score === undefined || score <= 0 ? [] : [[timeMs, score]];
  });
}

function readEntities(influencers: unknown): JobFindings['topEntities'] {
  return bucketsOf(asRecord(influencers)?.fields)
    .flatMap((fieldBucket) => {
      const field = asText(fieldBucket.key);
      if (field === undefined) return [];
      return bucketsOf(fieldBucket.values).flatMap((valueBucket) => {
        const value = asText(valueBucket.key);
        const score = scoreValueOf(valueBucket.score);
        return value === undefined || score === undefined ? [] : [{ field, value, score }];
      });
    })
    .sort(compareEntities)
    .slice(0, TOP_ENTITIES);
}

function bucketsOf(aggregation: unknown): Json[] {
  return asRecords(asRecord(aggregation)?.buckets);
}

function sourcesOf(topHits: unknown): unknown[] {
  return asRecords(asRecord(asRecord(topHits)?.hits)?.hits).map(({ _source }) => _source);
}

function countOf(aggregation: unknown): number {
  const count = numberOf(asRecord(aggregation)?.doc_count) ?? 0;
  return Number.isInteger(count) && count > 0 ? count : 0;
}

function scoreValueOf(metric: unknown): number | undefined {
  return scoreOf(asRecord(metric)?.value);
}
