import type { InstalledJob, JobsResponse } from '../../common/api/jobs';
import type { Warning } from '../../common/api/warning';
import { PICKER_JOB_GROUPS } from '../../common/constants';
import type { Failure } from '../../common/evidence/failure';
import { installedJobVerdict, type InstalledJobFacts } from '../../common/evidence/installed_job_verdict';
import { titleFromJobId } from '../../common/jobs/job_title';
import type { InstalledJobSummary } from '../sources/installed_jobs';
import type { DatafeedCounters, JobCounters, JobStatsAnswer } from '../sources/job_stats';
import type { Sources } from './sources';
import { valueOr } from './value_or';

/** Thrown where the list itself cannot be read: then there is nothing to show but the reason. */
export class JobsUnreadableError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.detail);
    this.name = 'JobsUnreadableError';
  }
}

/**
 * Installed jobs of the picker's groups as they are now.
 *
 * @throws JobsUnreadableError if ML does not give its jobs.
 */
export async function listJobs(sources: Sources): Promise<JobsResponse> {
  const warnings: Warning[] = [];
  const [installed, statsAnswer] = await Promise.all([sources.installedJobs(), sources.jobStats()]);
  if (!installed.ok) throw new JobsUnreadableError(installed.failure);
  const stats = valueOr<JobStatsAnswer>(statsAnswer, { jobs: new Map(), datafeeds: new Map() }, (failure) =>
    warnings.push({ code: 'datafeed_stats_unreadable', failure })
  );
  const jobs = installed.value
    .filter(({ groups }) => groups.some((group) => PICKER_JOB_GROUPS.includes(group)))
    .map((job) => describeJob(job, stats, sources.nowMs))
    .sort((a, b) => a.title.localeCompare(b.title, 'en') || a.id.localeCompare(b.id, 'en'));
  return { jobs, warnings, asOfMs: sources.nowMs };
}

function describeJob(job: InstalledJobSummary, stats: JobStatsAnswer, nowMs: number): InstalledJob {
  const counters = stats.jobs.get(job.id);
  const datafeed = job.datafeedId === undefined ? undefined : stats.datafeeds.get(job.datafeedId);
  const facts: InstalledJobFacts = {
    ...job,
    documents: counters?.documents ?? job.documents,
    latestRecordMs: counters?.latestRecordMs ?? job.latestRecordMs,
    memoryStatus: counters?.memoryStatus ?? job.memoryStatus,
    memoryLimitBytes: counters?.memoryLimitBytes,
    explanation: counters?.explanation,
    realTime: datafeed?.realTime,
    lookbackFraction: lookbackFraction(counters, datafeed, nowMs),
  };
  const { state, reasons } = installedJobVerdict(facts);
  return {
    id: job.id,
    title: job.title ?? titleFromJobId(job.id),
    groups: job.groups,
    datafeedId: job.datafeedId,
    indices: job.indices,
    state,
    reasons,
    jobState: job.jobState,
    datafeedState: job.datafeedState,
    documents: facts.documents,
    latestRecordMs: facts.latestRecordMs,
    realTime: facts.realTime,
    memoryStatus: counters?.memoryStatus,
    memoryBytes: counters?.memoryBytes,
    memoryLimitBytes: counters?.memoryLimitBytes,
    missingFieldCount: counters?.missingFieldCount,
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
