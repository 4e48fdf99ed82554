import type { AlertPreviewBody } from '../schemas/alert_preview_schema';

type ResultType = AlertPreviewBody['alertParams']['resultType'];

const COMMON = ['result_type', 'timestamp', 'is_interim', 'job_id', 'bucket_span'];
const OF_INFLUENCER = [
  'influencer_field_name',
  'influencer_field_value',
  'influencer_score',
  'initial_influencer_score',
];
const OF_RECORD = [
  'record_score',
  'initial_record_score',
  'function',
  'function_description',
  'field_name',
  'by_field_name',
  'by_field_value',
  'over_field_name',
  'over_field_value',
  'partition_field_name',
  'partition_field_value',
  'detector_index',
  'typical',
  'actual',
  'causes',
];

/**
 * What is asked of each interval of a preview: results with the score, of the wanted kind, and the best records and
 * influencers beside. As in Kibana a bucket's score has to be greater than the severity, other scores may equal it
 * (x-pack/platform/plugins/shared/ml/server/lib/alerts/alerting_service.ts#getResultTypeAggRequest).
 */
export function previewAggregations(resultType: ResultType, severity: number): Record<string, object> {
  const least = (type: ResultType): { gte: number } => ({ gte: resultType === type ? severity : 0 });
  return {
    influencer_results: best('influencer', 'initial_influencer_score', least('influencer'), 3, OF_INFLUENCER),
    record_results: best('record', 'initial_record_score', least('record'), 3, OF_RECORD),
    ...(resultType === 'bucket'
      ? {
          bucket_results: best('bucket', 'initial_anomaly_score', { gt: severity }, 1, [
            'anomaly_score',
            'initial_anomaly_score',
          ]),
        }
      : {}),
  };
}

function best(
  type: ResultType,
  scoreField: string,
  score: { gte: number } | { gt: number },
  size: number,
  members: string[]
): object {
  const hits = {
    size,
    sort: [{ [scoreField]: { order: 'desc' } }],
    _source: { includes: [...COMMON, ...members] },
  };
  return {
    filter: { range: { [scoreField]: score } },
    aggs: { [`top_${type}_hits`]: { top_hits: hits } },
  };
}
