import type { InstalledJob } from '../../common/api/jobs';
import type { InstalledJobSummary } from '../sources/installed_jobs';
import type { JobConfigsAnswer } from '../sources/job_configs';
import type { JobStatsAnswer } from '../sources/job_stats';
import { datafeedCounters, installedJobFacts, searchedToMs } from './installed_job_facts';

/** Progress of the look-back while the datafeed still reads the past; undefined otherwise. */
export function lookBackOf(
  job: InstalledJobSummary,
  { stats, configs, nowMs }: { stats: JobStatsAnswer; configs: JobConfigsAnswer; nowMs: number }
): InstalledJob['lookBack'] {
  const { realTime, lookbackFraction, datafeedState } = installedJobFacts(job, stats, nowMs);
  if (realTime !== false || datafeedState !== 'started') return undefined;
  return { fraction: lookbackFraction, remainingMs: remainingMs(job, { stats, configs, nowMs }) };
}

/**
 * How long the rest takes at the speed since the job was opened. Known only for the first opening: where reading began in a
 * later one, nobody tells. A job that saw data before has saved its model (elasticsearch,
 * AutodetectResultProcessor#updateModelSnapshotOnJob); one that is still in its first look-back after the hours in which
 * the model is saved in between counts as reopened.
 */
function remainingMs(
  job: InstalledJobSummary,
  { stats, configs, nowMs }: { stats: JobStatsAnswer; configs: JobConfigsAnswer; nowMs: number }
): number | undefined {
  if (configs.jobs.get(job.id)?.hasSavedModel !== false) return undefined;
  const counters = stats.jobs.get(job.id);
  const from = counters?.earliestRecordMs;
  const to = searchedToMs(counters, datafeedCounters(job, stats));
  const openForMs = counters?.openForMs;
  if (from === undefined || to === undefined || openForMs === undefined || to <= from) return undefined;
  return Math.round((Math.max(0, nowMs - to) * openForMs) / (to - from));
}
