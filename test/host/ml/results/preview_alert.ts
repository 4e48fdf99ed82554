import type { MlClient } from '../client/ml_client';
import { durationSeconds } from '../duration';
import { NotDoubledError } from '../routes/not_doubled_error';
import type { AlertPreviewBody } from '../schemas/alert_preview_schema';
import { previewAggregations } from './preview_aggregations';
import { previewAnswer } from './preview_answer';
import { previewItem, type PreviewItem } from './preview_item';

/**
 * How often an anomaly detection rule would have had something to say: intervals as long as the longest bucket span of its
 * jobs, in which a result of the wanted kind had the score. By `initial_…_score`, as scores change later. `results` are the
 * first `sampleSize` of them, by time
 * (x-pack/platform/plugins/shared/ml/server/lib/alerts/alerting_service.ts#preview).
 * @throws MLJobNotFound; Error where Kibana fails too: no job, or no datafeed; NotDoubledError for a KQL filter
 */
export async function previewAlert(
  mlClient: MlClient,
  { alertParams, timeRange, sampleSize }: AlertPreviewBody
): Promise<{ count: number; results: PreviewItem[] }> {
  const { jobSelection, resultType, severity, includeInterim, customFilter } = alertParams;
  if (customFilter !== null) throw new NotDoubledError('a KQL filter of anomalies (customFilter)');
  const jobs = await mlClient.jobs([...jobSelection.jobIds, ...jobSelection.groupIds].join(','));
  if (jobs.length === 0) throw new Error('No job of this selection is in the space');
  const jobIds = jobs.map(({ job_id: jobId }) => jobId);
  const datafeeds = await mlClient.datafeeds();
  if (!datafeeds.some(({ job_id: jobId }) => jobIds.includes(jobId)))
    throw new Error('None of these jobs has a datafeed');
  const spans = jobs.map(({ analysis_config: { bucket_span: span } }) => durationSeconds(span ?? '5m'));
  const filter = [
    { terms: { job_id: jobIds } },
    { range: { timestamp: { gte: `now-${timeRange}`, lte: 'now' } } },
    { terms: { result_type: ['bucket', 'record', 'influencer'] } },
    ...(includeInterim ? [] : [{ term: { is_interim: false } }]),
  ];
  const { aggregations } = await mlClient.anomalySearch(
    {
      size: 0,
      query: { bool: { filter } },
      aggs: {
        alerts_over_time: {
          date_histogram: {
            field: 'timestamp',
            fixed_interval: `${Math.max(...spans)}s`,
            min_doc_count: 1,
          },
          aggs: previewAggregations(resultType, severity),
        },
      },
    },
    jobIds
  );
  const found = previewAnswer
    .parse(aggregations)
    .alerts_over_time.buckets.flatMap((bucket) => previewItem(bucket, resultType) ?? []);
  return { count: found.length, results: found.slice(0, sampleSize) };
}
