import type { DatafeedStats, JobStats } from '@kbn/ml-plugin/server';

import type { MlAccess } from './modules';
import { requireMl } from './require_ml';

/** Counters of one job, in ML's words made ours. Bytes and epoch milliseconds. */
export interface JobCounters {
  id: string;
  state: string;
  documents: number;
  earliestRecordMs?: number;
  latestRecordMs?: number;
  missingFieldCount: number;
  memoryStatus?: 'ok' | 'soft_limit' | 'hard_limit';
  memoryBytes?: number;
  memoryLimitBytes?: number;
  explanation?: string;
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
    missingFieldCount: job.data_counts.missing_field_count,
    memoryStatus: job.model_size_stats?.memory_status,
    memoryBytes: job.model_size_stats?.model_bytes,
    memoryLimitBytes: job.model_size_stats?.model_bytes_memory_limit,
    explanation: job.assignment_explanation,
  };
}

function readDatafeed({ datafeed_id: id, running_state: running }: DatafeedStats): DatafeedCounters {
  return {
    id,
    realTime: running ? running.real_time_running : undefined,
    searchedToMs: running?.search_interval?.end_ms,
  };
}
