import { z } from 'zod';

/**
 * The parts of Elasticsearch's ML answers that the host reads; everything else in them is passed on.
 * Source: elasticsearch-specification, specification/ml.
 */
const jobAnswer = z.looseObject({
  job_id: z.string(),
  groups: z.array(z.string()).optional(),
  description: z.string().optional(),
  custom_settings: z.record(z.string(), z.unknown()).optional(),
  analysis_config: z.looseObject({
    bucket_span: z.string().optional(),
    detectors: z.array(z.looseObject({ function: z.string() })),
    influencers: z.array(z.string()).optional(),
  }),
  create_time: z.number().optional(),
  finished_time: z.number().optional(),
  blocked: z.looseObject({ reason: z.string().optional() }).optional(),
});

const jobStatsAnswer = z.looseObject({
  job_id: z.string(),
  state: z.string(),
  data_counts: z.looseObject({
    processed_record_count: z.number(),
    missing_field_count: z.number(),
    bucket_count: z.number(),
    empty_bucket_count: z.number(),
    earliest_record_timestamp: z.number().optional(),
    latest_record_timestamp: z.number().optional(),
    latest_bucket_timestamp: z.number().optional(),
    last_data_time: z.number().optional(),
  }),
  model_size_stats: z
    .looseObject({
      model_bytes: z.number(),
      model_bytes_memory_limit: z.number().optional(),
      memory_status: z.enum(['ok', 'soft_limit', 'hard_limit']),
    })
    .optional(),
  node: z.looseObject({ name: z.string() }).optional(),
  open_time: z.string().optional(),
  assignment_explanation: z.string().optional(),
});

const datafeedAnswer = z.looseObject({
  datafeed_id: z.string(),
  job_id: z.string(),
  indices: z.array(z.string()),
});

const datafeedStatsAnswer = z.looseObject({
  datafeed_id: z.string(),
  state: z.string(),
  running_state: z
    .looseObject({
      real_time_configured: z.boolean(),
      real_time_running: z.boolean(),
      search_interval: z.looseObject({ start_ms: z.number(), end_ms: z.number() }).optional(),
    })
    .optional(),
  assignment_explanation: z.string().optional(),
});

export const jobsAnswer = z.object({ jobs: z.array(jobAnswer) });
export const jobsStatsAnswer = z.object({ jobs: z.array(jobStatsAnswer) });
export const datafeedsAnswer = z.object({ datafeeds: z.array(datafeedAnswer) });
export const datafeedsStatsAnswer = z.object({ datafeeds: z.array(datafeedStatsAnswer) });

export const infoAnswer = z.looseObject({
  defaults: z.looseObject({
    anomaly_detectors: z.looseObject({ model_memory_limit: z.string().optional() }),
  }),
  limits: z.looseObject({
    max_model_memory_limit: z.string().optional(),
    effective_max_model_memory_limit: z.string().optional(),
    total_ml_memory: z.string().optional(),
  }),
  upgrade_mode: z.boolean(),
});

export type JobAnswer = z.infer<typeof jobAnswer>;
export type JobStatsAnswer = z.infer<typeof jobStatsAnswer>;
export type DatafeedAnswer = z.infer<typeof datafeedAnswer>;
export type DatafeedStatsAnswer = z.infer<typeof datafeedStatsAnswer>;
export type InfoAnswer = z.infer<typeof infoAnswer>;
