import { ElasticsearchError, illegalArgument } from '../elasticsearch_error';
import type { JsonObject } from '../json_value';
import { MB, megabytes, parseModelMemoryLimit } from './byte_size';
import {
  contentParseException,
  onlyKnownMembers,
  optionalText,
  requireObject,
  requireValidId,
  textList,
} from './config_checks';
import type { AnalysisPlan } from './analysis_plan';
import { parseAnalysis } from './parse_analysis';

const JOB_MEMBERS = new Set([
  'allow_lazy_open',
  'analysis_config',
  'analysis_limits',
  'background_persist_interval',
  'custom_settings',
  'daily_model_snapshot_retention_after_days',
  'data_description',
  'datafeed_config',
  'description',
  'groups',
  'job_id',
  'job_type',
  'model_plot_config',
  'model_snapshot_retention_days',
  'renormalization_window_days',
  'results_index_name',
  'results_retention_days',
]);
const LIMIT_MEMBERS = new Set(['model_memory_limit', 'categorization_examples_limit']);
const DATA_DESCRIPTION_MEMBERS = new Set([
  'time_field',
  'time_format',
  'format',
  'field_delimiter',
  'quote_character',
]);
const DEFAULT_MEMORY_LIMIT = 1024 * MB;

export interface ParsedJob {
  config: JsonObject;
  plan: AnalysisPlan;
  /** The inline datafeed, to be created with the job. */
  datafeed: JsonObject | undefined;
}

/**
 * Checks the body of `PUT _ml/anomaly_detectors/{id}` as Elasticsearch does and adds what it adds.
 * @param now epoch ms, for `create_time`
 * @param maxMemoryBytes `xpack.ml.max_model_memory_limit`
 * @throws 400 naming the member
 */
export function parseJob(
  id: string,
  body: JsonObject,
  now: number,
  maxMemoryBytes: number | undefined
): ParsedJob {
  onlyKnownMembers(body, 'job_details', JOB_MEMBERS);
  if (body.job_id !== undefined && body.job_id !== id) {
    throw illegalArgument(
      `Inconsistent job_id; '${String(body.job_id)}' specified in the body differs from '${id}' in the URL`
    );
  }
  requireValidId(id, 'job_id');
  const groups = textList(body.groups, 'job_details', 'groups');
  for (const group of groups) requireValidId(group, 'group');
  if (groups.includes(id))
    throw illegalArgument(
      `job and group names must be unique but job [${id}] and group [${id}] have the same name`
    );
  if (body.analysis_config === undefined) throw illegalArgument('An analysis_config must be set');
  if (body.data_description === undefined) throw illegalArgument('A data_description must be set');
  const analysis = parseAnalysis(requireObject(body.analysis_config, 'job_details', 'analysis_config'));
  const limits = parseLimits(body.analysis_limits, maxMemoryBytes);
  const description = requireObject(body.data_description, 'job_details', 'data_description');
  onlyKnownMembers(description, 'data_description', DATA_DESCRIPTION_MEMBERS);
  const timeField = optionalText(description.time_field, 'data_description', 'time_field') ?? 'time';
  const results = optionalText(body.results_index_name, 'job_details', 'results_index_name');
  const allowLazyOpen = body.allow_lazy_open === true;
  const { datafeed_config: datafeed, job_id: _id, ...given } = body;
  return {
    config: {
      job_id: id,
      job_type: 'anomaly_detector',
      job_version: '12.0.0',
      create_time: now,
      ...given,
      analysis_config: analysis.config,
      analysis_limits: limits.config,
      data_description: { time_format: 'epoch_ms', ...description, time_field: timeField },
      model_snapshot_retention_days: given.model_snapshot_retention_days ?? 10,
      daily_model_snapshot_retention_after_days: given.daily_model_snapshot_retention_after_days ?? 1,
      results_index_name:
        results === undefined || results === 'shared'
          ? 'shared'
          : `custom-${results.replace(/^custom-/, '')}`,
      allow_lazy_open: allowLazyOpen,
    },
    plan: { ...analysis.plan, timeField, memoryLimitBytes: limits.bytes, allowLazyOpen, groups },
    datafeed: datafeed === undefined ? undefined : requireObject(datafeed, 'job_details', 'datafeed_config'),
  };
}

function parseLimits(json: unknown, maxBytes: number | undefined): { config: JsonObject; bytes: number } {
  const limits = json === undefined ? {} : requireObject(json, 'job_details', 'analysis_limits');
  onlyKnownMembers(limits, 'analysis_limits', LIMIT_MEMBERS);
  const { model_memory_limit: given, categorization_examples_limit: examples = 4 } = limits;
  const bytes =
    given === undefined ? Math.min(DEFAULT_MEMORY_LIMIT, maxBytes ?? Infinity) : parseModelMemoryLimit(given);
  if (bytes < MB) throw illegalArgument('model_memory_limit must be at least 1 MiB');
  if (maxBytes !== undefined && bytes > maxBytes) {
    throw new ElasticsearchError(
      400,
      'status_exception',
      `model_memory_limit [${megabytes(bytes)}] must be less than the value of the xpack.ml.max_model_memory_limit ` +
        `setting [${megabytes(maxBytes)}]`
    );
  }
  return { config: { model_memory_limit: megabytes(bytes), categorization_examples_limit: examples }, bytes };
}

const UPDATABLE = new Set([
  'allow_lazy_open',
  'analysis_limits',
  'background_persist_interval',
  'custom_settings',
  'daily_model_snapshot_retention_after_days',
  'description',
  'groups',
  'model_plot_config',
  'model_snapshot_retention_days',
  'renormalization_window_days',
  'results_retention_days',
]);

/** The job that `POST _ml/anomaly_detectors/{id}/_update` makes of it. @throws 400 naming the member */
export function updatedJob(
  id: string,
  config: JsonObject,
  body: JsonObject,
  maxMemoryBytes: number | undefined
): ParsedJob {
  for (const key of Object.keys(body)) {
    if (!UPDATABLE.has(key)) throw contentParseException('job_update', `unknown field [${key}]`);
  }
  const kept = Object.fromEntries(
    Object.entries({ ...config, ...body }).filter(([key]) => JOB_MEMBERS.has(key))
  );
  const limits =
    body.analysis_limits === undefined
      ? {}
      : requireObject(body.analysis_limits, 'job_update', 'analysis_limits');
  const current = requireObject(config.analysis_limits, 'job_details', 'analysis_limits');
  const merged = parseJob(
    id,
    { ...kept, analysis_limits: { ...current, ...limits } },
    Number(config.create_time),
    maxMemoryBytes
  );
  return { ...merged, config: { ...config, ...merged.config } };
}
