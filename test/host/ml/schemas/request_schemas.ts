import { z } from 'zod';

import { datafeedSchema, partialDatafeedSchema } from './datafeed_schema';
import { analysisConfigSchema, jobSchema } from './job_schema';

/** Bodies and parameters of ML's routes, closed as in Kibana (…/ml/server/routes/schemas). */
const jobAndDatafeed = z.strictObject({ job: jobSchema, datafeed: datafeedSchema });

const bulkCreateOne = jobAndDatafeed.transform((pair) => [pair]);
const bulkCreateMany = z.array(jobAndDatafeed);

/** One pair or a list of them; read as a list. */
export function bulkCreateBody(data: unknown): typeof bulkCreateOne | typeof bulkCreateMany {
  return Array.isArray(data) ? bulkCreateMany : bulkCreateOne;
}

/** `start` and `end` in ms since the epoch. */
export const forceStartBody = z.strictObject({
  datafeedIds: z.array(z.string()),
  start: z.number().optional(),
  end: z.number().optional(),
});

export const datafeedIdsBody = z.strictObject({ datafeedIds: z.array(z.string()) });

export const jobIdsBody = z.strictObject({ jobIds: z.array(z.string()) });

export const optionalJobIdsBody = z.strictObject({ jobIds: z.array(z.string()).optional() });

export const deleteJobsBody = z.strictObject({
  jobIds: z.array(z.string()),
  deleteUserAnnotations: z.boolean().optional(),
  deleteAlertingRules: z.boolean().optional(),
});

export const jobsExistBody = z.strictObject({
  jobIds: z.array(z.string()),
  allSpaces: z.boolean().optional(),
});

export const updateJobsSpacesBody = z.strictObject({
  jobType: z.literal('anomaly-detector'),
  jobIds: z.array(z.string()),
  spacesToAdd: z.array(z.string()),
  spacesToRemove: z.array(z.string()),
});

export const datafeedParams = z.strictObject({ datafeedId: z.string() });

export const datafeedUpdateBody = partialDatafeedSchema;

/** In a query string a boolean is text. */
export const deleteDatafeedQuery = z.strictObject({
  force: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
});

/** `earliestMs` and `latestMs` in ms since the epoch. Today's Kibana requires `datafeedConfig`, so it is required here too. */
export const modelMemoryBody = z.strictObject({
  datafeedConfig: partialDatafeedSchema,
  analysisConfig: analysisConfigSchema,
  indexPattern: z.string(),
  query: z.unknown(),
  timeFieldName: z.string(),
  earliestMs: z.number(),
  latestMs: z.number(),
});

export const moduleParams = z.strictObject({ moduleId: z.string().optional() });

/** Comma list of tags. */
export const moduleQuery = z.strictObject({ filter: z.string().optional() });
