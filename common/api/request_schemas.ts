import { z } from 'zod';

import type { AttackVersion } from '../catalogue/attack/attack_version';
import { DAY_MS, DEFAULT_LOOKBACK_DAYS, LONGEST_RESULTS_DAYS, MAX_LOOKBACK_DAYS } from '../constants';
import { parseIndexPattern } from '../evidence/index_pattern';
import { JOB_STATES } from '../evidence/job_state';

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

const attackVersion = z.union([z.literal(18), z.literal(19)]);

const attackVersionText = z.enum(['18', '19']).transform((text): AttackVersion => (text === '18' ? 18 : 19));

export const noParametersSchema = z.strictObject({});

export const dataSourcesQuerySchema = z.strictObject({
  indexPattern: indexPatterns.optional(),
  lookbackDays: lookbackDaysText.default(DEFAULT_LOOKBACK_DAYS),
  refresh: flag.default(false),
});

export const coverageQuerySchema = z.strictObject({
  attackVersion: attackVersionText.optional(),
  indexPattern: indexPatterns.optional(),
  lookbackDays: lookbackDaysText.default(DEFAULT_LOOKBACK_DAYS),
  refresh: flag.default(false),
});

export const recommendationsBodySchema = z.strictObject({
  attackVersion: attackVersion.optional(),
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

export const readinessQuerySchema = z.strictObject({ walk: flag.default(false) });

/** Query strings carry numbers as text. Fifteen digits are still a date. */
const timeText = z
  .string()
  .regex(/^\d{1,15}$/, 'is not a time in milliseconds')
  .transform(Number);

export const resultsQuerySchema = z
  .strictObject({ fromMs: timeText.optional(), toMs: timeText.optional() })
  .superRefine(({ fromMs, toMs }, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (fromMs === undefined && toMs === undefined) return;
    if (fromMs === undefined) refuse('fromMs', 'is missing beside toMs');
    else if (toMs === undefined) refuse('toMs', 'is missing beside fromMs');
    else if (toMs <= fromMs) refuse('toMs', 'is not after fromMs');
    else if (toMs - fromMs > LONGEST_RESULTS_DAYS * DAY_MS)
      refuse('toMs', `is more than ${LONGEST_RESULTS_DAYS} days after fromMs`);
  });

export const jobsQuerySchema = z.strictObject({ rules: flag.default(false) });

/** ATT&CK has some 850 pairs; a layer may name more than one version has. */
const MAXIMUM_PAIRS = 2000;
const MAXIMUM_WEIGHT = 1000;
/** Far over all memory that there is, and added up 500 times still a whole number. */
const MAXIMUM_BYTES = 2 ** 50;

const attackPair = z.strictObject({
  tacticId: z.string().regex(/^TA\d{4}$/, 'is not the id of a tactic'),
  techniqueId: z
    .string()
    .regex(/^T\d{4}(\.\d{3})?$/, 'is not the id of a technique')
    .optional(),
});

const goalId = z.string().min(1).max(100);

const selectionObjective = z
  .strictObject({
    pairs: z.array(attackPair).max(MAXIMUM_PAIRS).optional(),
    tactics: z.array(attackPair.shape.tacticId).max(MAXIMUM_JOBS).optional(),
    goals: z.array(goalId).max(MAXIMUM_JOBS).optional(),
    weights: z
      .record(goalId, z.number().int().min(1).max(MAXIMUM_WEIGHT))
      .refine((weights) => Object.keys(weights).length <= MAXIMUM_PAIRS, `names more than ${MAXIMUM_PAIRS}`)
      .optional(),
  })
  .refine(({ pairs, tactics, goals }) => goals === undefined || (!pairs && !tactics), {
    path: ['goals'],
    message: 'cannot be given together with pairs or tactics',
  });

const selectionBudget = z
  .strictObject({
    memoryBytes: z.number().int().min(0).max(MAXIMUM_BYTES).optional(),
    free: z.boolean().optional(),
    maxJobs: z.number().int().min(0).max(MAXIMUM_JOBS).optional(),
  })
  .refine(({ memoryBytes, free }) => memoryBytes === undefined || !free, {
    path: ['free'],
    message: 'cannot be given together with memoryBytes',
  });

export const selectionBodySchema = z
  .strictObject({
    objective: selectionObjective.optional(),
    budget: selectionBudget,
    include: jobIds.default([]),
    exclude: jobIds.default([]),
    states: z.array(z.enum(JOB_STATES)).max(JOB_STATES.length).optional(),
    running: z.enum(['keep', 'reconsider']).default('keep'),
    estimates: z
      .record(jobId, z.number().int().min(SMALLEST_LIMIT_BYTES).max(MAXIMUM_BYTES))
      .refine((estimates) => Object.keys(estimates).length <= MAXIMUM_JOBS, `names more than ${MAXIMUM_JOBS}`)
      .default({}),
    curve: z.boolean().default(false),
    attackVersion: attackVersion.optional(),
    indexPattern: indexPatterns.optional(),
    lookbackDays: lookbackDays.default(DEFAULT_LOOKBACK_DAYS),
  })
  .superRefine(({ include, exclude }, context) => {
    const pinned = new Set(include);
    exclude.forEach((id, position) => {
      if (!pinned.has(id)) return;
      context.addIssue({ code: 'custom', path: ['exclude', position], message: 'is in include as well' });
    });
  });
