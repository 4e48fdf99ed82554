import { MB } from './byte_size';
import type { MlCluster } from './ml_cluster';
import type { MlDatafeed } from './ml_datafeed';
import type { MlJob } from './ml_job';

/** What an empty model takes, and each value it tells apart: a plain size, as no real model runs here. */
const BASE_MODEL_BYTES = MB / 8;
const BYTES_PER_VALUE = 4096;

/** A job as `GET _ml/anomaly_detectors/{id}/_stats` answers it. */
export function jobStats(job: MlJob, ml: MlCluster): Record<string, unknown> {
  const { clock } = ml.settings;
  return {
    job_id: job.id,
    data_counts: dataCounts(job, clock.now()),
    model_size_stats: modelSizeStats(job, clock.now()),
    forecasts_stats: { total: 0, forecasted_jobs: 0 },
    state: job.state,
    ...(job.node === undefined ? {} : { node: nodeObject(job.node) }),
    assignment_explanation: job.assignmentExplanation,
    ...(job.openedAt === undefined
      ? {}
      : { open_time: `${Math.floor((clock.now() - job.openedAt) / 1000)}s` }),
    timing_stats: {
      job_id: job.id,
      bucket_count: job.counter.buckets,
      // No model runs, so no time is spent in one.
      total_bucket_processing_time_ms: 0,
    },
    deleting: false,
  };
}

/** A datafeed as `GET _ml/datafeeds/{id}/_stats` answers it. */
export function datafeedStats(datafeed: MlDatafeed, ml: MlCluster): Record<string, unknown> {
  const { run, timing, plan } = datafeed;
  const job = ml.jobs.get(plan.jobId);
  const buckets = job?.counter.buckets ?? 0;
  const interval = run?.searchInterval;
  return {
    datafeed_id: datafeed.id,
    state: datafeed.state,
    ...(datafeed.state === 'started' && job?.node !== undefined ? { node: nodeObject(job.node) } : {}),
    assignment_explanation: datafeed.state === 'stopped' ? '' : (job?.assignmentExplanation ?? ''),
    timing_stats: {
      job_id: plan.jobId,
      search_count: timing.searches,
      bucket_count: buckets,
      total_search_time_ms: timing.totalMs,
      ...(buckets === 0 ? {} : { average_search_time_per_bucket_ms: timing.totalMs / buckets }),
    },
    ...(run === undefined
      ? {}
      : {
          running_state: {
            real_time_configured: run.isRealTimeConfigured,
            real_time_running: run.isRealTimeRunning,
            ...(interval === undefined
              ? {}
              : { search_interval: { start_ms: interval.startMs, end_ms: interval.endMs } }),
          },
        }),
  };
}

function dataCounts({ id, counter }: MlJob, now: number): Record<string, unknown> {
  return {
    job_id: id,
    processed_record_count: counter.processedRecords,
    processed_field_count: counter.processedFields,
    input_bytes: counter.inputBytes,
    input_field_count: counter.processedFields,
    input_record_count: counter.processedRecords,
    invalid_date_count: 0,
    missing_field_count: counter.missingFields,
    out_of_order_timestamp_count: 0,
    empty_bucket_count: counter.emptyBuckets,
    // Sparse buckets are told by comparison with what a model expects; no model runs here.
    sparse_bucket_count: 0,
    bucket_count: counter.buckets,
    ...(counter.earliestRecord === undefined ? {} : { earliest_record_timestamp: counter.earliestRecord }),
    ...(counter.latestRecord === undefined ? {} : { latest_record_timestamp: counter.latestRecord }),
    ...(counter.latestBucket === undefined ? {} : { latest_bucket_timestamp: counter.latestBucket }),
    ...(counter.lastData === undefined ? {} : { last_data_time: counter.lastData }),
    log_time: now,
  };
}

function modelSizeStats(job: MlJob, now: number): Record<string, unknown> {
  const { counter, plan } = job;
  const limit = plan.memoryLimitBytes;
  const by = counter.distinctValues(plan.byFields);
  const over = counter.distinctValues(plan.overFields);
  const partition = counter.distinctValues(plan.partitionFields);
  const needed = BASE_MODEL_BYTES + (by + over + partition) * BYTES_PER_VALUE;
  const exhausted = job.memoryStatus === 'hard_limit';
  const bytes = exhausted ? limit : Math.min(limit, needed);
  return {
    job_id: job.id,
    result_type: 'model_size_stats',
    model_bytes: bytes,
    peak_model_bytes: bytes,
    model_bytes_exceeded: exhausted ? MB : 0,
    model_bytes_memory_limit: limit,
    total_by_field_count: by,
    total_over_field_count: over,
    total_partition_field_count: partition,
    bucket_allocation_failures_count: exhausted ? 1 : 0,
    memory_status: job.memoryStatus,
    assignment_memory_basis: 'model_memory_limit',
    log_time: now,
    ...(counter.latestBucket === undefined ? {} : { timestamp: counter.latestBucket }),
  };
}

function nodeObject(name: string): Record<string, unknown> {
  return { id: name, name, ephemeral_id: name, transport_address: '127.0.0.1:9300', attributes: {} };
}
