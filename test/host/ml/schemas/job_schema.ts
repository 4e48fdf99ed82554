import { z } from 'zod';

import { detectorSchema } from './detector_schema';

const settings = z.record(z.string(), z.unknown());

const MOST_DETECTORS = 100;

/** A job's analysis, as in every body that has one. */
export const analysisConfigSchema = z.strictObject({
  bucket_span: z.string(),
  influencers: z.array(z.string()),
  detectors: z.array(detectorSchema).max(MOST_DETECTORS),
  summary_count_field_name: z.string().optional(),
  categorization_field_name: z.string().optional(),
  categorization_filters: z.array(z.string()).optional(),
  categorization_analyzer: z.unknown().optional(),
  per_partition_categorization: settings.optional(),
  latency: z.union([z.number(), z.string()]).optional(),
  multivariate_by_fields: z.boolean().optional(),
  model_prune_window: z.string().optional(),
});

/**
 * The job in `bulk_create`'s body: closed as in Kibana, so that a key which only Elasticsearch knows is refused here
 * too. Keys that only the newest Kibana takes are refused, since older supported ones refuse them
 * (x-pack/platform/plugins/shared/ml/server/routes/schemas/anomaly_detectors_schema.ts).
 */
export const jobSchema = z.strictObject({
  job_id: z.string(),
  description: z.string().optional(),
  groups: z.array(z.string()).optional(),
  analysis_config: analysisConfigSchema,
  analysis_limits: z
    .strictObject({
      model_memory_limit: z.string(),
      categorization_examples_limit: z.number().optional(),
    })
    .optional(),
  data_description: z.strictObject({
    time_field: z.string(),
    format: z.string().optional(),
    time_format: z.string().optional(),
  }),
  custom_settings: settings.optional(),
  allow_lazy_open: z.boolean().optional(),
  results_index_name: z.string().optional(),
  results_retention_days: z.number().optional(),
  model_snapshot_retention_days: z.number().optional(),
  daily_model_snapshot_retention_after_days: z.number().optional(),
  renormalization_window_days: z.number().optional(),
  background_persist_interval: z.string().optional(),
  model_plot_config: settings.optional(),
  job_type: z.string().optional(),
  job_version: z.string().optional(),
  state: z.string().optional(),
  create_time: z.number().optional(),
  finished_time: z.number().optional(),
  data_counts: settings.optional(),
  model_size_stats: settings.optional(),
  model_snapshot_id: z.string().optional(),
  model_snapshot_min_version: z.string().optional(),
  established_model_memory: z.number().optional(),
});
