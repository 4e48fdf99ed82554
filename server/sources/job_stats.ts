import type { DatafeedStats, JobStats } from '@kbn/ml-plugin/server';

import { asText } from '../../common/jobs/read_value';
import { parseTimeSpan } from '../../common/jobs/time_span';
import type { MlAccess } from './modules';
import { requireMl } from './require_ml';

/** Counters of one job, in ML's words made ours. Bytes and epoch milliseconds. */
export interface JobCounters {
  id: string;
  state: string;
  documents: number;
  earliestRecordMs?: number;
  latestRecordMs?: number;
  /** When it last got data, by the clock. */
  lastDataMs?: number;
  buckets?: number;
  emptyBuckets?: number;
  missingFieldCount: number;
  memoryStatus?: 'ok' | 'soft_limit' | 'hard_limit';
  memoryBytes?: number;
  memoryLimitBytes?: number;
  /** The node it runs on or is being opened on. */
  nodeName?: string;
  /** Why it has no node, in Elasticsearch's words. */
  explanation?: string;
  /** For how long it has been open. */
  openForMs?: number;
}

export interface DatafeedCounters {
  id: string;
  /** False while the past is still being read; absent while it is stopped or does not tell. */
  realTime?: boolean;
  /** End of the interval that was searched last. */
  searchedToMs?: number;
}

export interface JobStatsAnswer {
  jobs: Map<string, JobCounters>;
  datafeeds: Map<string, DatafeedCounters>;
}

/**
 * Counters of all jobs and datafeeds of the space, in two requests however many there are.
 *
 * @throws ML's guard errors, and what its Elasticsearch calls throw.
 */
export async function readJobStats({ ml, request, savedObjects }: MlAccess): Promise<JobStatsAnswer> {
  const provider = requireMl(ml).anomalyDetectorsProvider(request, savedObjects);
  const [jobs, datafeeds] = await Promise.all([provider.jobStats(), provider.datafeedStats()]);
  return {
    jobs: new Map(jobs.jobs.map((job) => [job.job_id, readJob(job)])),
    datafeeds: new Map(datafeeds.datafeeds.map((datafeed) => [datafeed.datafeed_id, readDatafeed(datafeed)])),
  };
}

function readJob(job: JobStats): JobCounters {
  return {
    id: job.job_id,
    state: job.state,
    documents: job.data_counts.processed_record_count,
    earliestRecordMs: job.data_counts.earliest_record_timestamp,
    latestRecordMs: job.data_counts.latest_record_timestamp,
    lastDataMs: job.data_counts.last_data_time,
    buckets: job.data_counts.bucket_count,
    emptyBuckets: job.data_counts.empty_bucket_count,
    missingFieldCount: job.data_counts.missing_field_count,
    memoryStatus: job.model_size_stats?.memory_status,
    memoryBytes: job.model_size_stats?.model_bytes,
    memoryLimitBytes: job.model_size_stats?.model_bytes_memory_limit,
    nodeName: job.node?.name,
    explanation: asText(job.assignment_explanation),
    openForMs: job.open_time === undefined ? undefined : parseTimeSpan(job.open_time),
  };
}

function readDatafeed({ datafeed_id: id, running_state: running }: DatafeedStats): DatafeedCounters {
  return {
    id,
    realTime: running ? running.real_time_running : undefined,
    searchedToMs: running?.search_interval?.end_ms,
  };
}
