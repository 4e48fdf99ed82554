import type { InstalledJob, JobsResponse } from '../../common/api/jobs';
import type { Warning } from '../../common/api/warning';
import { PICKER_JOB_GROUPS } from '../../common/constants';
import type { Failure } from '../../common/evidence/failure';
import { installedJobVerdict } from '../../common/evidence/installed_job_verdict';
import { titleFromJobId } from '../../common/jobs/job_title';
import type { InstalledJobSummary } from '../sources/installed_jobs';
import type { JobStatsAnswer } from '../sources/job_stats';
import { installedJobFacts } from './installed_job_facts';
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
  const facts = installedJobFacts(job, stats, nowMs);
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
