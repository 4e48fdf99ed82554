import { z } from 'zod';

/** Elasticsearch stores ms since the epoch; text is what other writers may have left. Read as ms. */
const time = z
  .union([z.number(), z.string()])
  .transform((value) => (typeof value === 'number' ? value : Date.parse(value)));

const common = {
  job_id: z.string(),
  timestamp: time,
  /** In seconds. */
  bucket_span: z.number(),
  is_interim: z.boolean().default(false),
};
/** Elasticsearch's are lists; what had a single value may come without. */
const numbers = z
  .union([z.number(), z.array(z.number())])
  .transform((value) => (Array.isArray(value) ? value : [value]))
  .optional();

/**
 * The members of result documents that the host reads; everything else in them is passed on
 * (elastic/elasticsearch, x-pack/plugin/core/src/main/java/org/elasticsearch/xpack/core/ml/job/results).
 */
export const recordDocument = z.looseObject({
  ...common,
  record_score: z.number(),
  initial_record_score: z.number(),
  detector_index: z.number(),
  function: z.string(),
  function_description: z.string().default(''),
  by_field_name: z.string().optional(),
  by_field_value: z.string().optional(),
  over_field_name: z.string().optional(),
  over_field_value: z.string().optional(),
  partition_field_name: z.string().optional(),
  partition_field_value: z.string().optional(),
  actual: numbers,
  typical: numbers,
  influencers: z
    .array(z.object({ influencer_field_name: z.string(), influencer_field_values: z.array(z.string()) }))
    .optional(),
});

export const influencerDocument = z.looseObject({
  ...common,
  influencer_field_name: z.string(),
  influencer_field_value: z.string(),
  influencer_score: z.number(),
  initial_influencer_score: z.number(),
});

export const bucketDocument = z.looseObject({
  ...common,
  anomaly_score: z.number(),
  initial_anomaly_score: z.number(),
});

export type RecordDocument = z.infer<typeof recordDocument>;
export type InfluencerDocument = z.infer<typeof influencerDocument>;
export type BucketDocument = z.infer<typeof bucketDocument>;
