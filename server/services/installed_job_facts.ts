import type { InstalledJobInput } from '../../common/activation/plan_input';
import type { InstalledJobFacts } from '../../common/evidence/installed_job_verdict';
import type { InstalledJobSummary } from '../sources/installed_jobs';
import type { JobConfigsAnswer } from '../sources/job_configs';
import type { DatafeedCounters, JobCounters, JobStatsAnswer } from '../sources/job_stats';

export const NO_STATS: JobStatsAnswer = { jobs: new Map(), datafeeds: new Map() };
export const NO_CONFIGS: JobConfigsAnswer = { jobs: new Map(), datafeeds: new Map() };

/** ML's summary of a job together with its counters, which know more: whether the datafeed has reached the present. */
export function installedJobFacts(
  job: InstalledJobSummary,
  stats: JobStatsAnswer,
  nowMs: number
): InstalledJobFacts {
  const counters = stats.jobs.get(job.id);
  const datafeed = datafeedCounters(job, stats);
  return {
    ...job,
    documents: counters?.documents ?? job.documents,
    latestRecordMs: counters?.latestRecordMs ?? job.latestRecordMs,
    memoryStatus: counters?.memoryStatus ?? job.memoryStatus,
    memoryLimitBytes: counters?.memoryLimitBytes,
    waitingForNode: job.waitingForNode || hasLostItsNode(counters),
    explanation: counters?.explanation,
    realTime: datafeed?.realTime,
    lookbackFraction: lookbackFraction(counters, datafeed, nowMs),
  };
}

/**
 * An open job whose node is gone stays "opened" and does nothing until it finds another; ML's summary calls only opening
 * jobs waiting. The explanation tells it from a job whose node is merely not shown, as on serverless.
 */
function hasLostItsNode(counters: JobCounters | undefined): boolean {
  return (
    counters?.state === 'opened' && counters.nodeName === undefined && counters.explanation !== undefined
  );
}

/** The same with what only its configuration tells. */
export function installedJobInput(
  job: InstalledJobSummary,
  { stats, configs, nowMs }: { stats: JobStatsAnswer; configs: JobConfigsAnswer; nowMs: number }
): InstalledJobInput {
  const config = configs.jobs.get(job.id);
  const datafeed = job.datafeedId === undefined ? undefined : configs.datafeeds.get(job.datafeedId);
  return {
    ...installedJobFacts(job, stats, nowMs),
    id: job.id,
    datafeedId: job.datafeedId,
    groups: job.groups,
    analysisConfig: config?.analysisConfig,
    finishedMs: config?.finishedMs,
    maxEmptySearches: datafeed?.maxEmptySearches,
    lastDataMs: stats.jobs.get(job.id)?.lastDataMs,
  };
}

export function datafeedCounters(
  { datafeedId }: InstalledJobSummary,
  stats: JobStatsAnswer
): DatafeedCounters | undefined {
  return datafeedId === undefined ? undefined : stats.datafeeds.get(datafeedId);
}

/** How much of the time between the first record and now has been read; a guess until the datafeed is in real time. */
function lookbackFraction(
  counters: JobCounters | undefined,
  datafeed: DatafeedCounters | undefined,
  nowMs: number
): number | undefined {
  const from = counters?.earliestRecordMs;
  const to = searchedToMs(counters, datafeed);
  if (from === undefined || to === undefined || from >= nowMs) return undefined;
  return Math.min(1, Math.max(0, (to - from) / (nowMs - from)));
}

/** Up to which time data was read. */
export function searchedToMs(
  counters: JobCounters | undefined,
  datafeed: DatafeedCounters | undefined
): number | undefined {
  return datafeed?.searchedToMs ?? counters?.latestRecordMs;
}
