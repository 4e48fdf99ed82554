import { z } from 'zod';

const settings = z.record(z.string(), z.unknown());

/** One detector as Kibana's routes take it; another key is refused. */
export const detectorSchema = z.strictObject({
  identifier: z.string().optional(),
  function: z.string(),
  field_name: z.string().optional(),
  by_field_name: z.string().optional(),
  over_field_name: z.string().optional(),
  partition_field_name: z.string().optional(),
  detector_description: z.string().optional(),
  detector_index: z.number().optional(),
  exclude_frequent: z.string().optional(),
  use_null: z.boolean().optional(),
  custom_rules: z.array(settings).optional(),
});
