import { stoppedByItself } from '../../common/activation/stopped_by_itself';
import type { InstalledJob, JobsRequest, JobsResponse } from '../../common/api/jobs';
import type { Warning } from '../../common/api/warning';
import type { Failure } from '../../common/evidence/failure';
import { installedJobVerdict } from '../../common/evidence/installed_job_verdict';
import { titleFromJobId } from '../../common/jobs/job_title';
import type { InstalledJobSummary } from '../sources/installed_jobs';
import type { JobConfigsAnswer } from '../sources/job_configs';
import type { JobCounters, JobStatsAnswer } from '../sources/job_stats';
import { delayedDocuments } from './delayed_documents';
import { installedJobFacts, installedJobInput, NO_CONFIGS, NO_STATS } from './installed_job_facts';
import { isPickersJob } from './is_pickers_job';
import { lookBackOf } from './look_back';
import { rulesAndSwitches } from './rules_and_switches';
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
 * Installed jobs that the picker deals with, as they are now; with the rules that read them if asked for. ML is asked the same
 * number of times however many jobs there are.
 *
 * @throws JobsUnreadableError if ML does not give its jobs.
 */
export async function listJobs(sources: Sources, { rules = false }: JobsRequest = {}): Promise<JobsResponse> {
  const warnings: Warning[] = [];
  const [installed, statsAnswer, configsAnswer, readRules] = await Promise.all([
    sources.installedJobs(),
    sources.jobStats(),
    sources.jobConfigs(),
    rules ? rulesAndSwitches(sources) : undefined,
  ]);
  if (!installed.ok) throw new JobsUnreadableError(installed.failure);
  const facts: Facts = {
    stats: valueOr(statsAnswer, NO_STATS, (failure) =>
      warnings.push({ code: 'datafeed_stats_unreadable', failure })
    ),
    configs: valueOr(configsAnswer, NO_CONFIGS, (failure) =>
      warnings.push({ code: 'job_configs_unreadable', failure })
    ),
    nowMs: sources.nowMs,
  };
  const jobs = installed.value
    .filter(isPickersJob)
    .map((job) => describeJob(job, facts))
    .sort((a, b) => a.title.localeCompare(b.title, 'en') || a.id.localeCompare(b.id, 'en'));
  return { jobs, ...readRules?.(jobs, warnings), warnings, asOfMs: sources.nowMs };
}

interface Facts {
  stats: JobStatsAnswer;
  configs: JobConfigsAnswer;
  nowMs: number;
}

function describeJob(job: InstalledJobSummary, facts: Facts): InstalledJob {
  const seen = installedJobFacts(job, facts.stats, facts.nowMs);
  const { state, reasons } = installedJobVerdict(seen);
  const datafeed = facts.configs.datafeeds.get(job.datafeedId ?? '');
  return {
    id: job.id,
    title: job.title ?? titleFromJobId(job.id),
    groups: job.groups,
    datafeedId: job.datafeedId,
    indices: job.indices,
    activationId: job.activationId,
    state,
    reasons,
    jobState: job.jobState,
    datafeedState: job.datafeedState,
    documents: seen.documents,
    latestRecordMs: seen.latestRecordMs,
    latestResultMs: job.latestResultMs,
    bucketSpanMs: job.bucketSpanMs,
    queryDelayMs: datafeed?.queryDelayMs,
    realTime: seen.realTime,
    lookBack: lookBackOf(job, facts),
    ...fromCounters(facts.stats.jobs.get(job.id)),
    ...(seen.waitingForNode ? { waitsForNode: true, explanation: seen.explanation } : {}),
    ...fromMessage(job),
    stoppedAfterEmptySearches: emptySearches(job, facts),
  };
}

function fromCounters(counters: JobCounters | undefined): Partial<InstalledJob> {
  return {
    lastDataMs: counters?.lastDataMs,
    buckets: counters?.buckets,
    emptyBuckets: counters?.emptyBuckets,
    memoryStatus: counters?.memoryStatus,
    memoryBytes: counters?.memoryBytes,
    memoryLimitBytes: counters?.memoryLimitBytes,
    missingFieldCount: counters?.missingFieldCount,
    nodeName: counters?.nodeName,
  };
}

function fromMessage({ message, messageLevel }: InstalledJobSummary): Partial<InstalledJob> {
  return message === undefined
    ? {}
    : { message: { level: messageLevel, text: message }, delayedDocuments: delayedDocuments(message) };
}

function emptySearches(job: InstalledJobSummary, facts: Facts): number | undefined {
  const input = installedJobInput(job, facts);
  return stoppedByItself(input) ? input.maxEmptySearches : undefined;
}
