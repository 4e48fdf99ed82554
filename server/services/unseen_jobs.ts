import type { Warning } from '../../common/api/warning';
import type { CoverageJob } from '../../common/coverage/coverage_job';

/**
 * Where installed jobs could not be read, each job may be running: none is called ready or lacking data then, but unknown. What its
 * data showed stays among its reasons. Jobs as they are where installed ones could be read.
 */
export function unseenJobs(jobs: readonly CoverageJob[], warnings: readonly Warning[]): CoverageJob[] {
  const unread = warnings.find((warning) => warning.code === 'installed_jobs_unreadable');
  if (unread?.code !== 'installed_jobs_unreadable') return [...jobs];
  const { failure } = unread;
  return jobs.map((job) => ({
    ...job,
    state: 'unknown',
    reasons: [{ code: 'check_failed', check: 'installed', failure }, ...job.reasons],
  }));
}
