/**
 * The part of `@kbn/ml-plugin/server` that this plugin uses.
 * Sources (below x-pack/platform/plugins/shared/ml): server/shared_services/providers/{system,job_service,
 * anomaly_detectors,modules}.ts, server/models/job_service/jobs.ts, common/types/{modules,capabilities}.ts.
 */
declare module '@kbn/ml-plugin/server' {
  import type { KibanaRequest, SavedObjectsClientContract } from '@kbn/core/server';

  export interface Detector {
    function: string;
    field_name?: string;
    by_field_name?: string;
    over_field_name?: string;
    partition_field_name?: string;
    detector_description?: string;
  }

  /** A module's job configuration: Elasticsearch's job body without its id. */
  export interface ModuleJobConfig {
    description?: string;
    groups?: string[];
    analysis_config: {
      bucket_span?: string;
      detectors: Detector[];
      influencers?: string[];
      [key: string]: unknown;
    };
    analysis_limits?: { model_memory_limit?: string; [key: string]: unknown };
    data_description?: { time_field?: string; [key: string]: unknown };
    custom_settings?: Record<string, unknown>;
    [key: string]: unknown;
  }

  export interface ModuleDatafeedConfig {
    job_id?: string;
    /** May hold the placeholder INDEX_PATTERN_NAME. Older modules say `indexes`. */
    indices?: string[];
    indexes?: string[];
    query?: Record<string, unknown>;
    runtime_mappings?: Record<string, unknown>;
    [key: string]: unknown;
  }

  export interface Module {
    id: string;
    title: string;
    description?: string;
    type?: string;
    defaultIndexPattern?: string;
    query?: Record<string, unknown>;
    tags?: string[];
    jobs: Array<{ id: string; config: ModuleJobConfig }>;
    datafeeds: Array<{ id: string; job_id: string; config: ModuleDatafeedConfig }>;
  }

  export interface MlSummaryJob {
    id: string;
    description?: string;
    customSettings?: Record<string, unknown>;
    groups: string[];
    processed_record_count?: number;
    earliestTimestampMs?: number;
    latestTimestampMs?: number;
    /** Start of the newest bucket that has a result. */
    latestResultsTimestampMs?: number;
    memory_status?: string;
    jobState: string;
    hasDatafeed: boolean;
    datafeedId: string;
    datafeedIndices: string[];
    datafeedState?: string;
    awaitingNodeAssignment: boolean;
    auditMessage?: { level?: string; text?: string };
    blocked?: { reason?: string };
    bucketSpanSeconds: number;
  }

  /** An installed job's configuration (packages/ml/common_types/anomaly_detection_jobs/job.ts). Times are epoch ms. */
  export interface Job {
    job_id: string;
    description?: string;
    groups?: string[];
    analysis_config: {
      bucket_span?: string;
      detectors: Detector[];
      influencers?: string[];
      [key: string]: unknown;
    };
    analysis_limits?: { model_memory_limit?: string; [key: string]: unknown };
    data_description?: { time_field?: string; [key: string]: unknown };
    custom_settings?: Record<string, unknown>;
    results_index_name?: string;
    allow_lazy_open?: boolean;
    create_time?: number;
    /** When it was closed last; absent while it is open and before it ever was. */
    finished_time?: number;
    /** What goes on with it: delete, reset, revert; nothing else is possible meanwhile. */
    blocked?: { reason?: string };
    [key: string]: unknown;
  }

  /** An installed datafeed's configuration. */
  export interface Datafeed {
    datafeed_id: string;
    job_id: string;
    indices: string[];
    query?: Record<string, unknown>;
    max_empty_searches?: number;
    /** Such as `90s`; the default is random between one and two minutes. */
    query_delay?: string;
    frequency?: string;
    [key: string]: unknown;
  }

  export interface JobStats {
    job_id: string;
    state: string;
    data_counts: {
      processed_record_count: number;
      missing_field_count: number;
      bucket_count?: number;
      empty_bucket_count: number;
      earliest_record_timestamp?: number;
      latest_record_timestamp?: number;
      /** Start of the newest bucket that got data. */
      latest_bucket_timestamp?: number;
      /** When it last got data, by the clock. */
      last_data_time?: number;
    };
    model_size_stats?: {
      model_bytes: number;
      model_bytes_memory_limit?: number;
      memory_status: 'ok' | 'soft_limit' | 'hard_limit';
    };
    node?: { name: string };
    /** How long it has been open, such as `120s`. */
    open_time?: string;
    assignment_explanation?: string;
  }

  export interface DatafeedStats {
    datafeed_id: string;
    state: string;
    node?: { name: string };
    running_state?: {
      real_time_configured: boolean;
      real_time_running: boolean;
      search_interval?: { start_ms: number; end_ms: number };
    };
    assignment_explanation?: string;
  }

  export interface MlInfoResponse {
    defaults: { anomaly_detectors: { model_memory_limit?: string } };
    /** Sizes such as `512mb`. */
    limits: {
      /** What no job's limit may exceed. */
      max_model_memory_limit?: string;
      /** What the limit of a job may be to fit on some node; absent where there are none. */
      effective_max_model_memory_limit?: string;
      /** Of all ML nodes together. */
      total_ml_memory?: string;
      total_ml_processors?: number;
      max_single_ml_node_processors?: number;
    };
    upgrade_mode: boolean;
  }

  /** Elasticsearch's answer to a search; what is in it depends on the question. */
  export interface AnomalySearchAnswer {
    timed_out: boolean;
    _shards: { total: number; failed: number };
    hits: { hits: Array<{ _index: string; _id?: string; _source?: unknown }> };
    aggregations?: Record<string, unknown>;
  }

  export interface MlCapabilitiesResponse {
    capabilities: Record<string, boolean>;
    upgradeInProgress: boolean;
    isPlatinumOrTrialLicense: boolean;
    mlFeatureEnabledInSpace: boolean;
  }

  type Provider<T> = (request: KibanaRequest, savedObjectsClient: SavedObjectsClientContract) => T;

  /** Returned from ML's `setup`; its methods work only once ML has started. */
  export interface MlPluginSetup {
    mlSystemProvider: Provider<{
      mlCapabilities(): Promise<MlCapabilitiesResponse>;
      mlInfo(): Promise<MlInfoResponse>;
      /**
       * A search in all results (`.ml-anomalies-*`), as Kibana's internal user. Each job must be visible in the request's
       * space, else it throws; which jobs are searched, the query has to say.
       */
      mlAnomalySearch(searchParams: object, jobIds: string[]): Promise<AnomalySearchAnswer>;
    }>;
    modulesProvider: Provider<{ listModules(): Promise<Module[]> }>;
    jobServiceProvider: Provider<{ jobsSummary(jobIds?: string[]): Promise<MlSummaryJob[]> }>;
    /** Ids may be comma lists, groups and wildcards; all of the space without. */
    anomalyDetectorsProvider: Provider<{
      jobs(jobId?: string): Promise<{ count: number; jobs: Job[] }>;
      datafeeds(datafeedId?: string): Promise<{ count: number; datafeeds: Datafeed[] }>;
      jobStats(jobId?: string): Promise<{ count: number; jobs: JobStats[] }>;
      datafeedStats(datafeedId?: string): Promise<{ count: number; datafeeds: DatafeedStats[] }>;
    }>;
  }
}
