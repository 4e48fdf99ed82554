import semver from 'semver';
import { z } from 'zod';

import type { RequestSchema } from './zod_validator';

/**
 * Bodies of the routes about results, closed as in Kibana
 * (x-pack/platform/plugins/shared/ml/server/routes/schemas/results_service_schema.ts).
 */
export const anomalySearchBody = z.strictObject({ jobIds: z.array(z.string()), query: z.looseObject({}) });

/** Times in ms since the epoch. */
export const maxAnomalyScoreBody = z.strictObject({
  jobIds: z.array(z.string()),
  earliestMs: z.number().optional(),
  latestMs: z.number().optional(),
});

/** Kibana takes ranges of scores since 9.1 (elastic/kibana#221081, elastic/docs-content#1892), and the least one before. */
const RANGES_SINCE = '9.1.0';

export interface ScoreRange {
  min: number;
  max?: number | undefined;
}

const ranges = z.array(z.strictObject({ min: z.number(), max: z.number().optional() }));
const leastScore = z.number().transform((min): ScoreRange[] => [{ min }]);

const tableMembers = {
  jobIds: z.array(z.string()),
  criteriaFields: z.array(
    z.strictObject({ fieldType: z.string().optional(), fieldName: z.string(), fieldValue: z.unknown() })
  ),
  influencers: z.array(z.strictObject({ fieldName: z.string(), fieldValue: z.unknown() })),
  aggregationInterval: z.string(),
  earliestMs: z.number(),
  latestMs: z.number(),
  dateFormatTz: z.string(),
  maxRecords: z.number(),
  maxExamples: z.number().optional(),
  influencersFilterQuery: z.unknown().optional(),
  functionDescription: z.string().nullable().optional(),
};
const tableBody = z.strictObject({ ...tableMembers, threshold: ranges });
const tableBodyBefore = z.strictObject({ ...tableMembers, threshold: leastScore });

export type AnomaliesTableBody = z.infer<typeof tableBody>;

/** `threshold` is read as ranges of scores, whichever way this version of Kibana takes it. */
export function anomaliesTableBody(kibanaVersion: string): RequestSchema<AnomaliesTableBody> {
  return semver.gte(kibanaVersion, RANGES_SINCE) ? tableBody : tableBodyBefore;
}
