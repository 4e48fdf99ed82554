import { z } from 'zod';

import { DEFAULT_LOOKBACK_DAYS, MAX_LOOKBACK_DAYS } from '../constants';
import { parseIndexPattern } from '../evidence/index_pattern';

/*
 * Closed schemas of all requests. Only the server loads this file: the browser needs the types alone, not zod.
 */

/**
 * Ids of a module's jobs as they stand. One that Elasticsearch would not take is answered with a note of its own, so that it
 * doesn't cost the others their plan; one that no module has is refused as unknown.
 */
const jobId = z.string().min(1).max(256);

const indexPatterns = z.string().transform((text, context) => {
  const answer = parseIndexPattern(text);
  if (answer.ok) return answer.patterns;
  context.addIssue({ code: 'custom', message: `is not an index pattern (${answer.problem.code})` });
  return z.NEVER;
});

const lookbackDays = z.number().int().min(1).max(MAX_LOOKBACK_DAYS);

/** Query strings carry everything as text. */
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Query strings carry numbers as text. */
const lookbackDaysText = z
  .string()
  .regex(/^\d{1,4}$/, 'is not a number of days')
  .transform(Number)
  .pipe(lookbackDays);

export const noParametersSchema = z.strictObject({});

export const dataSourcesQuerySchema = z.strictObject({
  indexPattern: indexPatterns.optional(),
  lookbackDays: lookbackDaysText.default(DEFAULT_LOOKBACK_DAYS),
  refresh: flag.default(false),
});

export const recommendationsBodySchema = z.strictObject({
  attackVersion: z.union([z.literal(18), z.literal(19)]).optional(),
  indexPattern: indexPatterns.optional(),
  lookbackDays: lookbackDays.default(DEFAULT_LOOKBACK_DAYS),
  evidence: z.boolean().default(true),
  refresh: z.boolean().default(false),
});

/** Most jobs that one plan takes. */
const MAXIMUM_JOBS = 500;

/** The smallest limit that Elasticsearch takes (elasticsearch: AnalysisLimits, `model_memory_limit must be at least 1 MiB`). */
const SMALLEST_LIMIT_BYTES = 2 ** 20;

const jobIds = z
  .array(jobId)
  .max(MAXIMUM_JOBS)
  .refine((ids) => new Set(ids).size === ids.length, 'names a job twice');

export const activationPlanBodySchema = z
  .strictObject({
    jobIds: jobIds.min(1),
    indexPattern: indexPatterns.optional(),
    lookbackDays: lookbackDays.default(DEFAULT_LOOKBACK_DAYS),
    withRules: z.boolean().default(true),
    changeIndices: jobIds.default([]),
    memoryLimits: z.record(jobId, z.number().int().min(SMALLEST_LIMIT_BYTES)).default({}),
  })
  .superRefine((body, context) => {
    const chosen = new Set(body.jobIds);
    const refuse = (path: Array<string | number>) =>
      context.addIssue({ code: 'custom', path, message: 'is not among jobIds' });
    body.changeIndices.forEach((id, position) => {
      if (!chosen.has(id)) refuse(['changeIndices', position]);
    });
    for (const id of Object.keys(body.memoryLimits)) if (!chosen.has(id)) refuse(['memoryLimits', id]);
  });

export const jobsQuerySchema = z.strictObject({ rules: flag.default(false) });
