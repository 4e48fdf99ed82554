import { familyOf } from '../job_families';
import type { CompactJob, CompactModule, Condition } from './compact_module';
import { expandDetector, type CompactDetector } from './expand_detector';
import { expandQuery } from './expand_query';
import { expandRuntimeField } from './expand_runtime_field';
import { threatSettings } from './threat_settings';

/** What Elastic's modules do about data that would be slow to look at. */
const NOT_COLD = 'not _tier: data_frozen | data_cold';

/** A module in the shape in which Kibana lists its own. */
export interface ExpandedModule {
  id: string;
  title: string;
  description: string;
  type: string;
  logo: { icon: string };
  defaultIndexPattern?: string;
  query?: Record<string, unknown>;
  tags?: string[];
  jobs: Array<{ id: string; config: ExpandedJob }>;
  datafeeds: Array<{ id: string; job_id: string; config: ExpandedDatafeed }>;
}

export interface ExpandedJob extends Record<string, unknown> {
  description: string;
  groups: string[];
  analysis_config: {
    bucket_span: string;
    detectors: CompactDetector[];
    influencers: string[];
    [key: string]: unknown;
  };
  custom_settings: Record<string, unknown>;
}

export interface ExpandedDatafeed extends Record<string, unknown> {
  job_id: string;
  indices: string[];
  query?: Record<string, unknown>;
}

/**
 * The module as Kibana's ML plugin lists it
 * (x-pack/platform/plugins/shared/ml/common/types/modules.ts).
 * @throws Error naming the job whose notation is broken.
 */
export function expandModule(module: CompactModule): ExpandedModule {
  const { tags } = module.conventions;
  return {
    id: module.id,
    title: module.title,
    description: module.description,
    type: module.type,
    logo: { icon: 'logoSecurity' },
    ...(module.defaultIndexPattern && { defaultIndexPattern: module.defaultIndexPattern }),
    ...(module.recognisedBy && { query: recogniser(module, module.recognisedBy) }),
    ...(tags && { tags: [...tags] }),
    jobs: module.jobs.map((job) => ({
      id: job.id,
      config: namingTheJob(module, job, () => expandJob(module, job)),
    })),
    datafeeds: module.jobs.map((job) => ({
      id: `datafeed-${job.id}`,
      job_id: job.id,
      config: namingTheJob(module, job, () => expandDatafeed(module, job)),
    })),
  };
}

function recogniser({ recognisedInAllTiers }: CompactModule, by: Condition[]): Record<string, unknown> {
  return expandQuery(recognisedInAllTiers ? by : [...by, NOT_COLD]);
}

function namingTheJob<T>(module: CompactModule, job: CompactJob, expand: () => T): T {
  try {
    return expand();
  } catch (error) {
    throw new Error(
      `Job ${job.id} of module ${module.id}: ${error instanceof Error ? error.message : String(error)}`
    );
  }
}

function expandJob(module: CompactModule, job: CompactJob): ExpandedJob {
  const timeFormat = job.timeFormat ?? module.conventions.timeFormat;
  return {
    ...module.conventions.job,
    description: job.description,
    groups: [...module.groups, ...(job.groups ?? [])],
    analysis_config: {
      bucket_span: job.bucketSpan ?? '15m',
      ...(job.categoriesOf && categorisation(job.categoriesOf)),
      detectors: [job.detect].flat().map((line) => ({
        ...expandDetector(line),
        ...(job.skipBelow && skipRule(job.skipBelow)),
      })),
      influencers: job.influencers.split(' ').filter((name) => name !== ''),
      ...(job.pruneWindow && { model_prune_window: job.pruneWindow }),
    },
    ...(job.memory && { analysis_limits: limits(job.memory, job) }),
    data_description: {
      time_field: job.timeField ?? '@timestamp',
      ...(timeFormat && { time_format: timeFormat }),
    },
    custom_settings: expandSettings(module, job),
  };
}

/** Each partition keeps to categories of its own, and one whose messages make poor ones is not counted. */
function categorisation(field: string): object {
  return {
    categorization_field_name: field,
    per_partition_categorization: { enabled: true, stop_on_warn: true },
  };
}

function limits(memory: string, { categoriesOf }: CompactJob): object {
  return { model_memory_limit: memory, ...(categoriesOf && { categorization_examples_limit: 1 }) };
}

function expandSettings(module: CompactModule, job: CompactJob): Record<string, unknown> {
  const { settings, threats } = module.conventions;
  const createdBy = job.createdBy === undefined ? module.createdBy : job.createdBy;
  return {
    ...(createdBy && { created_by: createdBy }),
    ...(job.title && { security_app_display_name: job.title }),
    ...settings,
    ...(job.revision && { job_revision: job.revision }),
    ...(threats && threatSettings(familyOf(job.id))),
  };
}

function skipRule(below: number): object {
  return {
    custom_rules: [
      { actions: ['skip_result'], conditions: [{ applies_to: 'actual', operator: 'lt', value: below }] },
    ],
  };
}

function expandDatafeed({ conventions }: CompactModule, job: CompactJob): ExpandedDatafeed {
  return {
    ...conventions.datafeed,
    job_id: job.id,
    indices: [job.index ?? 'INDEX_PATTERN_NAME'],
    ...(job.query && { query: expandQuery(job.query) }),
    ...(job.runtimeFields && { runtime_mappings: runtimeMappings(job.runtimeFields) }),
  };
}

function runtimeMappings(runtimeFields: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(runtimeFields).map(([name, notation]) => [name, expandRuntimeField(notation)])
  );
}
