import type { InstalledJob } from '../../../../common/api/jobs';

/** Titles by job id; the id itself for a job that is not among these. */
export function titlesOf(jobs: readonly Pick<InstalledJob, 'id' | 'title'>[]): (jobId: string) => string {
  return (jobId) => jobs.find(({ id }) => id === jobId)?.title ?? jobId;
}
