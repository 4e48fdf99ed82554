import type { UiSettingsClient } from '@kbn/core/server';

import type { MlAccess } from './modules';
import { requireMl } from './require_ml';

/**
 * Searches the results of jobs. ML does it as Kibana's own user, after it has checked that the user may see results and that each job
 * is visible in the space.
 *
 * @throws ML's guard errors; `MLJobNotFound` with status 404 where one of the jobs is not there (any more); and what the search throws.
 */
export async function searchAnomalies(
  { ml, request, savedObjects }: MlAccess,
  search: object,
  jobIds: readonly string[]
): Promise<unknown> {
  return requireMl(ml)
    .mlSystemProvider(request, savedObjects)
    .mlAnomalySearch(search, [...jobIds]);
}

/** Security's setting (security_solution/common/constants.ts, DEFAULT_ANOMALY_SCORE). */
const SETTING = 'securitySolution:defaultAnomalyScore';
const WITHOUT_SETTING = 50;

/**
 * From which score on Security shows an anomaly, 0…100: its setting in this space, cut and rounded as Security does
 * (security_solution/public/common/components/ml/anomaly/use_anomalies_table_data.ts); 50 where it is not set or not known.
 */
export async function readAnomalyThreshold(uiSettings: UiSettingsClient): Promise<number> {
  const value = Number.parseFloat(String(await uiSettings.get<unknown>(SETTING)));
  return Number.isNaN(value) ? WITHOUT_SETTING : Math.floor(Math.min(100, Math.max(0, value)));
}
