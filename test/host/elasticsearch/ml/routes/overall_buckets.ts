import { illegalArgument } from '../../elasticsearch_error';
import type { JsonObject } from '../../json_value';
import { integerAt } from '../../json_value';
import { parseDuration } from '../../search/parse_duration';
import type { MlJob } from '../ml_job';
import type { ResultQuery } from './result_query';

interface Overall {
  perJob: Map<string, number>;
  isInterim: boolean;
}

/**
 * The buckets of several jobs together: in each span the mean of the `top_n` best jobs' highest scores. The span is the
 * longest of the jobs' or a longer one that is asked for (elastic/elasticsearch `OverallBucketsProvider`).
 * @throws 400 for a shorter span
 */
export function overallBuckets(jobs: readonly MlJob[], query: ResultQuery): JsonObject[] {
  const longestMs = jobs.reduce((most, { plan }) => Math.max(most, plan.bucketSpanMs), 0);
  const { bucket_span: span, top_n: top = 1 } = query.others;
  const spanMs = span === undefined ? longestMs : parseDuration(String(span), 'bucket_span');
  if (spanMs < longestMs) {
    throw illegalArgument(
      `Param [bucket_span] must be greater or equal to the max bucket_span [${longestMs / 1000}s]`
    );
  }
  const topN = integerAt(top, 'top_n');
  if (topN < 1) throw illegalArgument('[top_n] must be positive');
  const spans = new Map<number, Overall>();
  for (const job of jobs) addBuckets(spans, job, spanMs, query);
  return [...spans]
    .sort(([a], [b]) => a - b)
    .map(([timestamp, { perJob, isInterim }]) => {
      const best = [...perJob.values()].sort((a, b) => b - a).slice(0, topN);
      return {
        result_type: 'overall_bucket',
        timestamp,
        bucket_span: spanMs / 1000,
        overall_score: best.reduce((sum, score) => sum + score, 0) / best.length,
        jobs: [...perJob].map(([job_id, max_anomaly_score]) => ({ job_id, max_anomaly_score })),
        is_interim: isInterim,
      };
    })
    .filter(({ overall_score: score }) => score >= query.leastScore);
}

function addBuckets(
  spans: Map<number, Overall>,
  { id, scorer }: MlJob,
  spanMs: number,
  { startMs, endMs, excludeInterim }: ResultQuery
): void {
  const { firstBucket = 0, scores, interim } = scorer.current();
  const add = (bucket: number, score: number, isInterim: boolean): void => {
    const timeMs = bucket * scorer.bucketSpanMs;
    if (timeMs < startMs || timeMs >= endMs) return;
    const at = Math.floor(timeMs / spanMs) * spanMs;
    const overall = spans.get(at) ?? { perJob: new Map<string, number>(), isInterim: false };
    spans.set(at, overall);
    overall.perJob.set(id, Math.max(overall.perJob.get(id) ?? 0, score));
    overall.isInterim = overall.isInterim || isInterim;
  };
  scores.forEach((score, place) => add(firstBucket + place, score, false));
  if (interim !== undefined && !excludeInterim) add(interim.bucket, interim.score, true);
}
