import { formatMemoryLimit } from '../jobs/memory_size';
import type { MlModule } from '../jobs/ml_module';
import { asRecord } from '../jobs/read_value';
import { ACTIVATION_SETTING } from './activation_setting';
import type { JobAndDatafeed } from './job_action';

/*
 * Keys that Kibana's bulk_create takes in every supported version. Its schemas are closed: one other key and the whole
 * request is refused (x-pack/platform/plugins/shared/ml/server/routes/schemas/{anomaly_detectors,datafeeds}_schema.ts).
 */
const JOB_KEYS = new Set([
  'description',
  'groups',
  'analysis_config',
  'analysis_limits',
  'data_description',
  'custom_settings',
  'allow_lazy_open',
  'results_retention_days',
  'model_snapshot_retention_days',
  'daily_model_snapshot_retention_after_days',
  'renormalization_window_days',
  'background_persist_interval',
  'model_plot_config',
]);

const DATAFEED_KEYS = new Set([
  'query',
  'aggregations',
  'aggs',
  'chunking_config',
  'frequency',
  'query_delay',
  'scroll_size',
  'max_empty_searches',
  'script_fields',
  'runtime_mappings',
  'delayed_data_check_config',
  'indices_options',
]);

/** Placeholders and template leftovers that the plan fills in itself, so leaving them out loses nothing. */
const FILLED_IN = new Set(['job_id', 'datafeed_id', 'indices', 'indexes', 'results_index_name', 'job_type']);

/** Kibana asks for these two, Elasticsearch does not: what it takes them for where a job leaves them out. */
const ANALYSIS_DEFAULTS = { bucket_span: '5m', influencers: [] };

export interface BulkCreateBody {
  body: JobAndDatafeed;
  /** Settings of the module that Kibana would refuse and that were therefore left out. */
  droppedKeys: { job: string[]; datafeed: string[] };
}

/**
 * The pair to create for one job of a module, alone, not with the rest of its module. Ids, groups and the dedicated
 * results index are those that Security's own "ML job settings" would give (use_enable_data_feed.ts: no prefix,
 * `useDedicatedIndex`), and the job waits for a node instead of failing (`allow_lazy_open`). The activation's id stands
 * in its custom settings.
 *
 * @returns undefined if the module has no such job or no datafeed for it.
 */
export function bulkCreateBody(
  module: MlModule,
  jobId: string,
  options: { indices: string[]; memoryBytes: number; activationId: string }
): BulkCreateBody | undefined {
  const job = module.jobs.find(({ id }) => id === jobId);
  const datafeed = module.datafeeds.find((candidate) => candidate.job_id === jobId);
  if (!job || !datafeed) return undefined;

  const jobConfig = pick(job.config, JOB_KEYS);
  const datafeedConfig = pick(datafeed.config, DATAFEED_KEYS);
  return {
    body: {
      job: {
        ...jobConfig.picked,
        job_id: jobId,
        analysis_config: { ...ANALYSIS_DEFAULTS, ...asRecord(jobConfig.picked.analysis_config) },
        analysis_limits: {
          ...asRecord(jobConfig.picked.analysis_limits),
          model_memory_limit: formatMemoryLimit(options.memoryBytes),
        },
        data_description: { time_field: '@timestamp', ...asRecord(jobConfig.picked.data_description) },
        custom_settings: {
          ...asRecord(jobConfig.picked.custom_settings),
          [ACTIVATION_SETTING]: options.activationId,
        },
        allow_lazy_open: true,
        results_index_name: jobId,
      },
      datafeed: {
        ...datafeedConfig.picked,
        datafeed_id: datafeed.id,
        job_id: jobId,
        indices: options.indices,
      },
    },
    droppedKeys: { job: jobConfig.dropped, datafeed: datafeedConfig.dropped },
  };
}

function pick(
  config: Record<string, unknown>,
  allowed: ReadonlySet<string>
): { picked: Record<string, unknown>; dropped: string[] } {
  return {
    picked: Object.fromEntries(Object.entries(config).filter(([key]) => allowed.has(key))),
    dropped: Object.keys(config).filter((key) => !allowed.has(key) && !FILLED_IN.has(key)),
  };
}
