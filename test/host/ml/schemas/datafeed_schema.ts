import { z } from 'zod';

const settings = z.record(z.string(), z.unknown());

/**
 * The datafeed in `bulk_create`'s body: closed as in Kibana, without the keys that only the newest Kibana takes
 * (x-pack/platform/plugins/shared/ml/server/routes/schemas/datafeeds_schema.ts).
 */
export const datafeedSchema = z.strictObject({
  datafeed_id: z.string(),
  job_id: z.string().optional(),
  indices: z.array(z.string()),
  query: settings.optional(),
  aggregations: settings.optional(),
  aggs: settings.optional(),
  chunking_config: z
    .strictObject({ mode: z.enum(['auto', 'manual', 'off']), time_span: z.string().optional() })
    .optional(),
  frequency: z.string().optional(),
  query_delay: z.string().optional(),
  scroll_size: z.number().optional(),
  max_empty_searches: z.number().optional(),
  script_fields: settings.optional(),
  runtime_mappings: settings.optional(),
  delayed_data_check_config: settings.optional(),
  indices_options: z
    .strictObject({
      expand_wildcards: z.array(z.enum(['all', 'open', 'closed', 'hidden', 'none'])).optional(),
      ignore_unavailable: z.boolean().optional(),
      allow_no_indices: z.boolean().optional(),
      ignore_throttled: z.boolean().optional(),
    })
    .optional(),
});

/** The datafeed where each member may be left out: in an update, and beside a request for an estimate. */
export const partialDatafeedSchema = datafeedSchema.partial();
