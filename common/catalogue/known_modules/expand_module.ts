import type { CompactJob, CompactModule } from './compact_module';
import { expandAttack } from './expand_attack';
import { expandDetector, type CompactDetector } from './expand_detector';
import { expandQuery } from './expand_query';

/** What Elastic's modules do about data that would be slow to look at. */
const NOT_COLD = 'not _tier: data_frozen | data_cold';

/** A module in the shape in which Kibana lists its own. */
export interface ExpandedModule {
  id: string;
  title: string;
  description: string;
  type: string;
  logo: { icon: string };
  defaultIndexPattern: string;
  query: Record<string, unknown>;
  tags: string[];
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
    model_prune_window?: string;
  };
  custom_settings: Record<string, unknown>;
}

export interface ExpandedDatafeed extends Record<string, unknown> {
  job_id: string;
  indices: string[];
  query: Record<string, unknown>;
}

/**
 * The module as Kibana's ML plugin lists it
 * (x-pack/platform/plugins/shared/ml/common/types/modules.ts).
 * @throws Error naming the job whose notation is broken.
 */
export function expandModule(module: CompactModule): ExpandedModule {
  return {
    id: module.id,
    title: module.title,
    description: module.description,
    type: module.type,
    logo: { icon: 'logoSecurity' },
    defaultIndexPattern: module.defaultIndexPattern,
    query: expandQuery([...module.recognisedBy, NOT_COLD]),
    tags: ['security'],
    jobs: module.jobs.map((job) => ({
      id: job.id,
      config: namingTheJob(module, job, () => expandJob(module, job)),
    })),
    datafeeds: module.jobs.map((job) => ({
      id: `datafeed-${job.id}`,
      job_id: job.id,
      config: namingTheJob(module, job, () => expandDatafeed(job)),
    })),
  };
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
  return {
    description: job.description,
    groups: [...module.groups, ...(job.groups ?? [])],
    analysis_config: {
      bucket_span: job.bucketSpan ?? '15m',
      detectors: [{ ...expandDetector(job.detect), ...skipRule(job.skipBelow) }],
      influencers: job.influencers.split(' '),
      ...(job.pruneWindow === undefined ? {} : { model_prune_window: job.pruneWindow }),
    },
    allow_lazy_open: true,
    analysis_limits: { model_memory_limit: job.memory },
    data_description: { time_field: '@timestamp' },
    custom_settings: {
      created_by: module.createdBy,
      security_app_display_name: job.title,
      managed: true,
      job_revision: job.revision ?? 4,
      ...expandAttack(job.attack),
    },
  };
}

function skipRule(skipBelow: number | undefined): object {
  return skipBelow === undefined
    ? {}
    : {
        custom_rules: [
          {
            actions: ['skip_result'],
            conditions: [{ applies_to: 'actual', operator: 'lt', value: skipBelow }],
          },
        ],
      };
}

function expandDatafeed(job: CompactJob): ExpandedDatafeed {
  return {
    job_id: job.id,
    indices: ['INDEX_PATTERN_NAME'],
    max_empty_searches: 10,
    query: expandQuery(job.query),
    ...(job.runtimeFields === undefined ? {} : { runtime_mappings: runtimeMappings(job.runtimeFields) }),
  };
}

function runtimeMappings(runtimeFields: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(runtimeFields).map(([name, fields]) => [
      name,
      { type: 'keyword', script: { source: firstPresent(fields.split(' ')) } },
    ])
  );
}

/** Painless. `containsKey` first, since reading a field that no mapping has is an error. */
function firstPresent(fields: string[]): string {
  const list = fields.map((field) => `'${field}'`).join(', ');
  return (
    `for (def name : [${list}]) { if (doc.containsKey(name) && !doc[name].empty) ` +
    `{ emit(doc[name].value); return; } } emit('None');`
  );
}
