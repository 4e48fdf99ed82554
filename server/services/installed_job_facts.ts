import type { InstalledJobFacts } from '../../common/evidence/installed_job_verdict';
import type { InstalledJobSummary } from '../sources/installed_jobs';
import type { DatafeedCounters, JobCounters, JobStatsAnswer } from '../sources/job_stats';

/** ML's summary of a job together with its counters, which know more: whether the datafeed has reached the present. */
export function installedJobFacts(
  job: InstalledJobSummary,
  stats: JobStatsAnswer,
  nowMs: number
): InstalledJobFacts {
  const counters = stats.jobs.get(job.id);
  const datafeed = job.datafeedId === undefined ? undefined : stats.datafeeds.get(job.datafeedId);
  return {
    ...job,
    documents: counters?.documents ?? job.documents,
    latestRecordMs: counters?.latestRecordMs ?? job.latestRecordMs,
    memoryStatus: counters?.memoryStatus ?? job.memoryStatus,
    memoryLimitBytes: counters?.memoryLimitBytes,
    explanation: counters?.explanation,
    realTime: datafeed?.realTime,
    lookbackFraction: lookbackFraction(counters, datafeed, nowMs),
  };
}

/** How much of the time between the first record and now has been read; a guess until the datafeed is in real time. */
function lookbackFraction(
  counters: JobCounters | undefined,
  datafeed: DatafeedCounters | undefined,
  nowMs: number
): number | undefined {
  const from = counters?.earliestRecordMs;
  const to = datafeed?.searchedToMs ?? counters?.latestRecordMs;
  if (from === undefined || to === undefined || from >= nowMs) return undefined;
  return Math.min(1, Math.max(0, (to - from) / (nowMs - from)));
}
