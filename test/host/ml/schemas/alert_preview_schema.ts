import semver from 'semver';
import { z } from 'zod';

import type { RequestSchema } from './zod_validator';

/** Rules can have a KQL filter since 9.3 (elastic/kibana#240100, elastic/docs-content#4145). */
const FILTERED_SINCE = '9.3.0';

const jobSelection = z
  .strictObject({ jobIds: z.array(z.string()).default([]), groupIds: z.array(z.string()).default([]) })
  .refine(({ jobIds, groupIds }) => jobIds.length + groupIds.length > 0, 'Job selection is required');

const ruleParams = {
  jobSelection,
  severity: z.number().min(0).max(100),
  resultType: z.enum(['record', 'bucket', 'influencer']),
  includeInterim: z.boolean().default(true),
  lookbackInterval: z.string().nullable().default(null),
  topNBuckets: z.number().min(1).nullable().default(null),
};

function bodyWith<P extends z.ZodType>(alertParams: P) {
  return z.strictObject({ alertParams, timeRange: z.string(), sampleSize: z.number().min(0).default(5) });
}

const filtered = bodyWith(
  z.strictObject({ ...ruleParams, customFilter: z.string().nullable().default(null) })
);
const unfiltered = bodyWith(
  z.strictObject(ruleParams).transform((params) => ({ ...params, customFilter: null }))
);

export type AlertPreviewBody = z.infer<typeof filtered>;

/**
 * Body of `alerting/preview`: the parameters of an anomaly detection rule, and how far back to look, such as `7d`
 * (x-pack/platform/plugins/shared/ml/server/routes/schemas/alerting_schema.ts and
 * src/platform/packages/shared/response-ops/rule_params/anomaly_detection/v1.ts).
 */
export function alertPreviewBody(kibanaVersion: string): RequestSchema<AlertPreviewBody> {
  return semver.gte(kibanaVersion, FILTERED_SINCE) ? filtered : unfiltered;
}
