import { z } from 'zod';

const MAXIMUM_SEVERITY = 100;

const jobSelection = z
  .strictObject({
    jobIds: z.array(z.string()).default([]),
    groupIds: z.array(z.string()).default([]),
  })
  .refine(({ jobIds, groupIds }) => jobIds.length + groupIds.length > 0, 'Job selection is required');

/** Params of an anomaly alert (src/platform/packages/shared/response-ops/rule_params/anomaly_detection/v1.ts). */
export const anomalyAlertParams = z.strictObject({
  jobSelection,
  severity: z.number().min(0).max(MAXIMUM_SEVERITY),
  resultType: z.enum(['record', 'bucket', 'influencer']),
  includeInterim: z.boolean().default(true),
  lookbackInterval: z.string().nullable().default(null),
  topNBuckets: z.number().min(1).nullable().default(null),
});

const enabled = z.boolean().default(true);
const test = z.strictObject({ enabled }).nullable().default(null);

/** Params of a health alert (src/platform/packages/shared/response-ops/rule_params/anomaly_detection_jobs_health/v1.ts). */
export const jobsHealthParams = z.strictObject({
  includeJobs: jobSelection,
  excludeJobs: jobSelection.nullable().default(null),
  testsConfig: z
    .strictObject({
      datafeed: test,
      mml: test,
      delayedData: z
        .strictObject({
          enabled,
          docsCount: z.number().min(1).nullable().default(null),
          timeInterval: z.string().nullable().default(null),
        })
        .nullable()
        .default(null),
      behindRealtime: z
        .strictObject({ enabled, timeInterval: z.string().nullable().default(null) })
        .nullable()
        .default(null),
      errorMessages: test,
    })
    .nullable()
    .default(null),
});
