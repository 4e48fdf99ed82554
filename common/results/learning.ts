import { DAY_MS } from '../constants';

/** How far a job has learned what is usual. Times in ms since the epoch, absent where it does not run and so does not go on. */
export type Learning =
  /** Its counters are not known. */
  | { kind: 'unknown' }
  /** It has not read a document yet. */
  | { kind: 'no_data' }
  | { kind: 'reading_past' }
  /** It has fewer buckets than a model needs; until then it finds little, and what it finds means little. */
  | { kind: 'learning'; untilMs?: number }
  /** It has a model, but has not seen each day of the week often enough to know how they differ. */
  | { kind: 'settling'; untilMs?: number }
  | { kind: 'settled' };

/** What an installed job tells about it. */
export interface LearningJob {
  documents: number;
  bucketSpanMs?: number;
  buckets?: number;
  emptyBuckets?: number;
  /** False while the datafeed still reads the past. */
  realTime?: boolean;
  /** Whether it is open and fed; absent: taken for so. */
  runs?: boolean;
  /** Of its detectors, such as `high_count`. */
  detectorFunctions?: readonly string[];
}

const SHORTEST_MS = 2 * 60 * 60e3;
/** Weekly rhythms have to come back a few times. */
const SETTLED_MS = 21 * DAY_MS;
/** Of most security jobs; Elasticsearch's default for a job is 5 minutes. */
const COMMON_SPAN_MS = 15 * 60e3;

/**
 * How far a job has learned, and until about when it goes on if it keeps running and data keeps coming. Functions that are
 * not known are taken for `rare`, which takes longest.
 *
 * What Elastic says it takes (elastic/docs-content, explore-analyze/machine-learning, FAQ "What is the minimum amount of data for
 * an anomaly detection job?"): two hours, and the buckets that `modelNeeds` tells; as a rule of thumb more than three weeks for data
 * with a rhythm, and what people and machines do has one.
 */
export function learningOf(job: LearningJob, nowMs: number): Learning {
  const { documents, bucketSpanMs = COMMON_SPAN_MS, buckets, emptyBuckets = 0, realTime, runs = true } = job;
  if (documents === 0) return { kind: 'no_data' };
  if (realTime === false && runs) return { kind: 'reading_past' };
  if (buckets === undefined) return { kind: 'unknown' };
  const until = (remainingMs: number) => (runs ? { untilMs: nowMs + remainingMs } : {});
  const shortest = Math.ceil(SHORTEST_MS / bucketSpanMs);
  const missing = (job.detectorFunctions ?? ['rare']).map(modelNeeds).map(({ atLeast, emptyCounts }) => {
    const counted = emptyCounts ? buckets : Math.max(0, buckets - emptyBuckets);
    return Math.max(atLeast, shortest) - counted;
  });
  const mostMissing = Math.max(0, ...missing);
  if (mostMissing > 0) return { kind: 'learning', ...until(mostMissing * bucketSpanMs) };
  const seenMs = buckets * bucketSpanMs;
  return seenMs < SETTLED_MS ? { kind: 'settling', ...until(SETTLED_MS - seenMs) } : { kind: 'settled' };
}

interface ModelNeeds {
  /** Buckets. */
  atLeast: number;
  /** A bucket without data says something too: nothing happened. */
  emptyCounts: boolean;
}

/** High and low sides need what the function itself needs. Of times of day and week the FAQ says nothing: as long as `rare`. */
function modelNeeds(detectorFunction: string): ModelNeeds {
  switch (detectorFunction.replace(/^(?:high|low)_/, '')) {
    case 'count':
    case 'sum':
      return { atLeast: 8, emptyCounts: true };
    case 'mean':
    case 'avg':
    case 'min':
    case 'max':
    case 'median':
    case 'metric':
      return { atLeast: 8, emptyCounts: false };
    case 'rare':
    case 'freq_rare':
    case 'time_of_day':
    case 'time_of_week':
      return { atLeast: 20, emptyCounts: false };
    default:
      return { atLeast: 4, emptyCounts: false };
  }
}
