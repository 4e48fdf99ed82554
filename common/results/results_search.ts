import { DAY_MS } from '../constants';

export interface ResultsRange {
  /** Inclusive, ms since the epoch. */
  fromMs: number;
  /** Exclusive. */
  toMs: number;
}

export interface ResultsQuestion extends ResultsRange {
  jobIds: readonly string[];
  /** Of the timelines. */
  intervalMs: number;
  /** Records of at least this score are counted as anomalies, 0…100. */
  threshold: number;
}

const MINUTE_MS = 60e3;
const HOUR_MS = 60 * MINUTE_MS;
const INTERVALS_MS: readonly number[] = [
  15 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  3 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  DAY_MS,
  3 * DAY_MS,
  7 * DAY_MS,
  14 * DAY_MS,
  28 * DAY_MS,
  91 * DAY_MS,
];
const LONGEST_INTERVAL_MS = 366 * DAY_MS;

/** More are too narrow to be seen. */
const MOST_INTERVALS = 60;
const INFLUENCER_FIELDS = 8;
const VALUES_PER_FIELD = 3;
const TOP_RECORDS = 3;
const RECORD_FIELDS: readonly string[] = [
  'timestamp',
  'bucket_span',
  'record_score',
  'is_interim',
  'detector_index',
  'function',
  'field_name',
  'by_field_name',
  'by_field_value',
  'over_field_name',
  'over_field_value',
  'partition_field_name',
  'partition_field_value',
  'actual',
  'typical',
  'causes',
  'influencers',
];

/** Elasticsearch's `search.max_buckets`, with some to spare. */
const MOST_BUCKETS = 60_000;
/** All that a job needs beside its timeline: itself, its filters, its influencers, and intervals of interim results. */
const OTHER_BUCKETS_PER_JOB = 1 + 6 + INFLUENCER_FIELDS * (1 + VALUES_PER_FIELD) + 4;
/** A range of any length cuts into two of the longest interval. */
const FEWEST_INTERVALS = 2;

/** As many jobs as one search has buckets for; of more, Elasticsearch answers nothing at all (`search.max_buckets`). */
export const MOST_JOBS_IN_SEARCH = Math.floor(MOST_BUCKETS / (OTHER_BUCKETS_PER_JOB + FEWEST_INTERVALS));

/**
 * The interval of timelines, in ms: the shortest of usual lengths that cuts the range into at most sixty, or fewer where there are
 * so many jobs that the answer would have more buckets than Elasticsearch gives (`search.max_buckets`, 65,535).
 * Holds for up to `MOST_JOBS_IN_SEARCH`.
 */
export function resultsIntervalMs({ fromMs, toMs }: ResultsRange, jobs: number): number {
  const affordable = Math.floor(MOST_BUCKETS / Math.max(1, jobs)) - OTHER_BUCKETS_PER_JOB;
  const most = Math.min(MOST_INTERVALS, Math.max(FEWEST_INTERVALS, affordable));
  return (
    INTERVALS_MS.find((interval) => intervalsIn({ fromMs, toMs }, interval) <= most) ?? LONGEST_INTERVAL_MS
  );
}

/** Intervals begin at multiples of their length since the epoch, as those of Elasticsearch's date histograms do. */
function intervalsIn({ fromMs, toMs }: ResultsRange, intervalMs: number): number {
  return Math.floor((toMs - 1) / intervalMs) - Math.floor(fromMs / intervalMs) + 1;
}

/**
 * One search for what all these jobs noticed in the range, read by `readResultsAnswer`. Results are documents of
 * `.ml-anomalies-*`; `result_type` tells buckets, records and influencers apart (elastic/elasticsearch:
 * x-pack/plugin/core/src/main/java/org/elasticsearch/xpack/core/ml/job/results).
 */
export function resultsSearch(question: ResultsQuestion): Record<string, unknown> {
  const { jobIds, fromMs, toMs } = question;
  return {
    size: 0,
    track_total_hits: false,
    timeout: '30s',
    query: {
      bool: {
        filter: [
          { terms: { job_id: [...jobIds] } },
          { range: { timestamp: { gte: fromMs, lt: toMs, format: 'epoch_millis' } } },
          { terms: { result_type: ['bucket', 'record', 'influencer'] } },
        ],
      },
    },
    aggs: {
      jobs: {
        terms: { field: 'job_id', size: Math.max(1, jobIds.length) },
        aggs: { buckets: buckets(question), records: records(question), influencers: influencers() },
      },
    },
  };
}

function buckets({ intervalMs }: ResultsQuestion) {
  const timeline = {
    date_histogram: { field: 'timestamp', fixed_interval: `${intervalMs / MINUTE_MS}m`, min_doc_count: 1 },
    aggs: { score: { max: { field: 'anomaly_score' } } },
  };
  return {
    filter: resultsOf('bucket', { range: { anomaly_score: { gt: 0 } } }),
    aggs: {
      timeline,
      // Only the newest bucket can be interim, so that this second timeline is short.
      interim: { filter: { term: { is_interim: true } }, aggs: { timeline } },
      max: topHits('anomaly_score', 1, ['timestamp', 'anomaly_score', 'is_interim']),
    },
  };
}

function records({ threshold }: ResultsQuestion) {
  return {
    filter: resultsOf('record'),
    aggs: {
      anomalies: { filter: { range: { record_score: { gte: threshold } } } },
      top: topHits('record_score', TOP_RECORDS, RECORD_FIELDS),
    },
  };
}

function influencers() {
  const best = { max: { field: 'influencer_score' } };
  return {
    filter: resultsOf('influencer', { range: { influencer_score: { gt: 0 } } }),
    aggs: {
      fields: {
        terms: { field: 'influencer_field_name', size: INFLUENCER_FIELDS, order: { score: 'desc' } },
        aggs: {
          score: best,
          values: {
            terms: {
              field: 'influencer_field_value',
              size: VALUES_PER_FIELD,
              order: { score: 'desc' },
            },
            aggs: { score: best },
          },
        },
      },
    },
  };
}

function resultsOf(type: string, ...more: object[]) {
  return { bool: { filter: [{ term: { result_type: type } }, ...more] } };
}

function topHits(score: string, size: number, includes: readonly string[]) {
  return {
    top_hits: { size, sort: [{ [score]: 'desc' }, { timestamp: 'desc' }], _source: [...includes] },
  };
}
