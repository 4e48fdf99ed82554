import type { JobProfile } from '../../common/jobs/job_profile';

/**
 * The indices a job would read: those its datafeed names itself, else the pattern the user chose, else its module's
 * own, else Security's default indices (modules of packages name none).
 */
export function jobIndices(
  profile: JobProfile,
  chosen: readonly string[] | undefined,
  defaults: readonly string[]
): string[] {
  if (profile.fixedIndices) return profile.indexPatterns;
  if (chosen) return [...chosen];
  return profile.indexPatterns.length > 0 ? profile.indexPatterns : [...defaults];
}
