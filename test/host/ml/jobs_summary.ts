import type { Client } from '@elastic/elasticsearch';
import type { MlSummaryJob } from '@kbn/ml-plugin/server';

import type { JobAnswer, JobStatsAnswer } from './client/answers';
import { readAuditMessages, type AuditMessage } from './client/audit_messages';
import { readLatestResults } from './client/latest_results';
import type { MlClient } from './client/ml_client';
import { durationSeconds } from './duration';
import { combineJob, readJobsWithParts, type JobWithParts } from './job_with_parts';

/** The members of Kibana's summary that Elasticsearch can tell; which viewers can show a job is not among them. */
export interface HostSummaryJob extends MlSummaryJob {
  earliestStartTimestampMs?: number;
  latestResultsTimestampMs?: number;
  nodeName?: string;
  jobTags: Record<string, unknown>;
  fullJob?: Record<string, unknown>;
}

/**
 * All jobs of the space, sorted by id; those in `fullJobIds` with their whole configuration
 * (x-pack/platform/plugins/shared/ml/server/models/job_service/jobs.ts#jobsSummary).
 */
export async function jobsSummary(
  mlClient: MlClient,
  internal: Client,
  fullJobIds: readonly string[] = []
): Promise<HostSummaryJob[]> {
  const [jobs, latestResults, auditMessages] = await Promise.all([
    readJobsWithParts(mlClient),
    readLatestResults(internal),
    readAuditMessages(internal),
  ]);
  return jobs
    .map((parts) => {
      const { job_id: jobId } = parts.job;
      return {
        ...summarise(parts),
        ...defined({
          latestResultsTimestampMs: latestResults.get(jobId),
          auditMessage: messageOf(parts.job, auditMessages.get(jobId)),
          fullJob: fullJobIds.includes(jobId) ? combineJob(parts) : undefined,
        }),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What was said of an earlier job with this id is not said of this one. */
function messageOf(
  { create_time: created }: JobAnswer,
  message: AuditMessage | undefined
): { level: string; text: string } | undefined {
  if (message === undefined || created === undefined || created > message.timeMs) return undefined;
  return { level: message.level, text: message.text };
}

function summarise({ job, stats, datafeed, datafeedStats }: JobWithParts): HostSummaryJob {
  const counts = stats?.data_counts;
  const bucketSpanSeconds = durationSeconds(job.analysis_config.bucket_span ?? '5m');
  const tags = job.custom_settings?.job_tags;
  return {
    id: job.job_id,
    description: job.description ?? '',
    groups: [...(job.groups ?? [])].sort(),
    jobState: jobState(job, stats),
    hasDatafeed: datafeed !== undefined,
    datafeedId: datafeed?.datafeed_id ?? '',
    datafeedIndices: datafeed?.indices ?? [],
    awaitingNodeAssignment: stats?.state === 'opening' && stats.node === undefined,
    bucketSpanSeconds,
    jobTags: typeof tags === 'object' && tags !== null ? { ...tags } : {},
    ...defined({
      customSettings: job.custom_settings,
      blocked: job.blocked,
      processed_record_count: counts?.processed_record_count,
      earliestTimestampMs: counts?.earliest_record_timestamp,
      latestTimestampMs: counts?.latest_record_timestamp,
      earliestStartTimestampMs: earliestStart(counts, bucketSpanSeconds),
      memory_status: stats?.model_size_stats?.memory_status,
      datafeedState: datafeedStats?.state,
      nodeName: stats?.node?.name,
    }),
  };
}

function jobState(job: JobAnswer, stats: JobStatsAnswer | undefined): string {
  switch (job.blocked?.reason) {
    case 'delete':
      return 'deleting';
    case 'reset':
      return 'resetting';
    case 'revert':
      return 'reverting';
    default:
      return stats?.state ?? 'closed';
  }
}

/** A datafeed that starts again need not read what is in a finished bucket: the later of the two, in ms. */
function earliestStart(
  counts: JobStatsAnswer['data_counts'] | undefined,
  bucketSpanSeconds: number
): number | undefined {
  const bucketEnd =
    counts?.latest_bucket_timestamp === undefined
      ? undefined
      : counts.latest_bucket_timestamp + bucketSpanSeconds * 1000;
  const candidates = [counts?.latest_record_timestamp, bucketEnd].filter((time) => time !== undefined);
  return candidates.length === 0 ? undefined : Math.max(...candidates);
}

function defined<T extends object>(members: T): Partial<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Partial<T>;
}
