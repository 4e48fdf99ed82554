import { z } from 'zod';

import { ownModule } from '../../../common/catalogue/own_jobs/own_module';
import type { KibanaClient } from '../harness/kibana_client';

/** A job as its module defines it, as far as its data is concerned. */
export interface ModuleJob {
  id: string;
  /** Patterns; those that begin with `-` exclude. */
  indices: readonly string[];
  query: Record<string, unknown>;
  /** Fields of each detector that documents must have. */
  detectors: string[][];
  influencers: string[];
  /** Fields that scripts of the datafeed read. */
  scripted: string[];
}

/** Security's `securitySolution:defaultIndex`, where modules without a pattern look. */
const SECURITY_INDICES = [
  'apm-*-transaction*',
  'auditbeat-*',
  'endgame-*',
  'filebeat-*',
  'logs-*',
  'packetbeat-*',
  'traces-apm*',
  'winlogbeat-*',
  '-*elastic-cloud-logs-*',
];

const detector = z.object({
  field_name: z.string().optional(),
  by_field_name: z.string().optional(),
  over_field_name: z.string().optional(),
  partition_field_name: z.string().optional(),
});

const moduleSchema = z.object({
  defaultIndexPattern: z.string().optional(),
  jobs: z.array(
    z.object({
      id: z.string(),
      config: z.object({
        analysis_config: z.object({
          detectors: z.array(detector),
          influencers: z.array(z.string()).default([]),
          categorization_field_name: z.string().optional(),
        }),
      }),
    })
  ),
  datafeeds: z.array(
    z.object({
      job_id: z.string(),
      config: z.object({
        indices: z.array(z.string()).default(['INDEX_PATTERN_NAME']),
        query: z.record(z.string(), z.unknown()).default({ match_all: {} }),
        runtime_mappings: z
          .record(z.string(), z.object({ script: z.object({ source: z.string() }) }))
          .default({}),
      }),
    })
  ),
});

type Module = z.infer<typeof moduleSchema>;

/** All jobs of Kibana's modules, and the picker's own. */
export async function moduleJobs(kibana: KibanaClient): Promise<Map<string, ModuleJob>> {
  const { body } = await kibana.get<unknown>('/internal/ml/modules/get_module');
  const modules = z.array(moduleSchema).parse([...z.array(z.unknown()).parse(body), ownModule()]);
  return new Map(modules.flatMap(jobsOf).map((job) => [job.id, job]));
}

function jobsOf({ defaultIndexPattern, jobs, datafeeds }: Module): ModuleJob[] {
  return jobs.map(({ id, config: { analysis_config: analysis } }) => {
    const datafeed = datafeeds.find(({ job_id }) => job_id === id)?.config;
    if (!datafeed) throw new Error(`${id} has no datafeed`);
    const { indices, query, runtime_mappings } = datafeed;
    const made = Object.keys(runtime_mappings);
    const usual = defaultIndexPattern?.split(',') ?? SECURITY_INDICES;
    const inDocuments = (field: string | undefined) =>
      field === undefined || made.includes(field) ? [] : [field];
    return {
      id,
      indices: indices.includes('INDEX_PATTERN_NAME') ? usual : indices,
      query,
      detectors: analysis.detectors.map((of) =>
        [of.field_name, of.by_field_name, of.over_field_name, of.partition_field_name]
          .map((field) => (field === 'mlcategory' ? analysis.categorization_field_name : field))
          .flatMap(inDocuments)
      ),
      influencers: analysis.influencers.filter((field) => field !== 'mlcategory').flatMap(inDocuments),
      scripted: Object.values(runtime_mappings).flatMap(({ script: { source } }) =>
        [...source.matchAll(/doc\['([^']+)'\]/g)].flatMap(([, field]) => field ?? [])
      ),
    };
  });
}
