import type { JsonObject } from '../../json_value';
import type { DetectorPlan } from './detector_plan';
import type { Finding } from './finding';
import type { JobFields } from './job_fields';
import type { ScoredBucket } from './job_results';
import type { RecordInfluencer } from './record_influencers';

/** What all results of a bucket have in common. */
export interface ResultFrame {
  jobId: string;
  timeMs: number;
  bucketSpanMs: number;
  isInterim: boolean;
}

/**
 * A record as Elasticsearch stores it (elastic/elasticsearch `AnomalyRecord#toXContent`), with `scored_by` to say that no
 * model stands behind it.
 */
export function recordDocument(
  frame: ResultFrame,
  { plan, finding, score }: { plan: DetectorPlan; finding: Finding; score: number },
  influencers: readonly RecordInfluencer[],
  fields: JobFields
): JsonObject {
  const splits: Array<[field: string | undefined, id: number, prefix: string]> = [
    [plan.by, finding.by, 'by'],
    [plan.over, finding.over, 'over'],
    [plan.partition, finding.partition, 'partition'],
  ];
  const named = splits.flatMap(([field, id, prefix]) =>
    field === undefined ? [] : [{ field, value: fields.text(id), prefix }]
  );
  return {
    ...common(frame, 'record'),
    probability: Math.exp(-finding.surprise),
    multi_bucket_impact: -5,
    record_score: score,
    initial_record_score: score,
    detector_index: plan.index,
    function: plan.function,
    function_description: plan.description,
    ...(plan.field === undefined ? {} : { field_name: plan.field }),
    ...Object.fromEntries(
      named.flatMap(({ field, value, prefix }) => [
        [`${prefix}_field_name`, field],
        [`${prefix}_field_value`, value],
      ])
    ),
    typical: [finding.typical],
    actual: [finding.actual],
    ...(influencers.length === 0
      ? {}
      : {
          influencers: influencers.map(({ field, values }) => ({
            influencer_field_name: field,
            influencer_field_values: values,
          })),
        }),
    ...Object.fromEntries(named.map(({ field, value }) => [field, [value]])),
    ...Object.fromEntries(influencers.map(({ field, values }) => [field, values])),
  };
}

/** An influencer of a bucket (elastic/elasticsearch `Influencer#toXContent`). */
export function influencerDocument(
  frame: ResultFrame,
  field: string,
  value: string,
  { score, probability }: { score: number; probability: number }
): JsonObject {
  return {
    ...common(frame, 'influencer'),
    influencer_field_name: field,
    influencer_field_value: value,
    influencer_score: score,
    initial_influencer_score: score,
    probability,
    [field]: value,
  };
}

/** A bucket (elastic/elasticsearch `Bucket#toXContent`). */
export function bucketDocument(
  frame: ResultFrame,
  { score, events }: Pick<ScoredBucket, 'score' | 'events'>
): JsonObject {
  return {
    ...common(frame, 'bucket'),
    anomaly_score: score,
    initial_anomaly_score: score,
    event_count: events,
    processing_time_ms: 0,
    bucket_influencers: [],
  };
}

function common(
  { jobId, timeMs, bucketSpanMs, isInterim }: ResultFrame,
  type: 'bucket' | 'record' | 'influencer'
): JsonObject {
  return {
    job_id: jobId,
    result_type: type,
    timestamp: timeMs,
    bucket_span: bucketSpanMs / 1000,
    is_interim: isInterim,
    scored_by: 'stand-in',
  };
}
