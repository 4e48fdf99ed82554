import type { DatafeedAnswer, DatafeedStatsAnswer, JobAnswer, JobStatsAnswer } from './client/answers';
import type { MlClient } from './client/ml_client';

/** A job with what Elasticsearch tells about it elsewhere. */
export interface JobWithParts {
  job: JobAnswer;
  stats?: JobStatsAnswer;
  datafeed?: DatafeedAnswer;
  datafeedStats?: DatafeedStatsAnswer;
}

/** All jobs of the space, or those that `jobIds` names: a comma list of ids, groups and wildcards. */
export async function readJobsWithParts(mlClient: MlClient, jobIds?: string): Promise<JobWithParts[]> {
  const [jobs, stats, datafeeds, datafeedStats] = await Promise.all([
    mlClient.jobs(jobIds),
    mlClient.jobStats(jobIds),
    mlClient.datafeeds(),
    mlClient.datafeedStats(),
  ]);
  const statsByJob = new Map(stats.map((one) => [one.job_id, one]));
  const datafeedByJob = new Map(datafeeds.map((one) => [one.job_id, one]));
  const statsByDatafeed = new Map(datafeedStats.map((one) => [one.datafeed_id, one]));
  return jobs.map((job) => {
    const datafeed = datafeedByJob.get(job.job_id);
    return {
      job,
      stats: statsByJob.get(job.job_id),
      datafeed,
      datafeedStats: datafeed && statsByDatafeed.get(datafeed.datafeed_id),
    };
  });
}

/** A job with its statistics and datafeed in it, as Kibana's `CombinedJobWithStats`. */
export function combineJob({ job, stats, datafeed, datafeedStats }: JobWithParts): Record<string, unknown> {
  return {
    ...job,
    ...stats,
    ...(datafeed === undefined ? {} : { datafeed_config: { ...datafeed, ...datafeedStats } }),
  };
}
