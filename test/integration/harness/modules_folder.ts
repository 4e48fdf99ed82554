import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface ModulesFolder {
  folder: string;
  remove(): Promise<void>;
}

export interface MadeUpModules {
  /** Over how many modules the jobs are spread; 1 if absent. */
  modules?: number;
  /** Where the jobs look; `logs-*` if absent. */
  indexPattern?: string;
  /** Id of one more job in the first module that Elasticsearch would not take. */
  badJobId?: string;
  /** ATT&CK ids that the job at this position names in its own settings; none if absent. */
  threatsOf?(position: number): { tactics: string[]; techniques: string[] };
}

/** What the modules are about, in turn. */
const CATEGORIES = ['process', 'authentication', 'network', 'file'];

/**
 * A folder of `ml-module` saved objects with `count` jobs in all, each with a query of its own. The first module is
 * `made_up`, the next ones `made_up_1`, `made_up_2`, …
 */
export async function modulesFolder(
  count: number,
  { modules = 1, indexPattern = 'logs-*', badJobId, threatsOf }: MadeUpModules = {}
): Promise<ModulesFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ml-modules-'));
  for (let module = 0; module < modules; module++) {
    const id = module === 0 ? 'made_up' : `made_up_${module}`;
    const category = CATEGORIES[module % CATEGORIES.length] ?? 'process';
    const from = Math.floor((module * count) / modules);
    const to = Math.floor(((module + 1) * count) / modules);
    const jobs = Array.from({ length: to - from }, (_, offset): MadeUpJob => ({
      id: jobId(from + offset),
      threats: threatsOf?.(from + offset),
    }));
    if (module === 0 && badJobId !== undefined) jobs.push({ id: badJobId });
    const object = { type: 'ml-module', id, attributes: madeUpModule(id, category, indexPattern, jobs) };
    await writeFile(path.join(folder, `${id}.json`), JSON.stringify(object));
  }
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

interface MadeUpJob {
  id: string;
  threats?: { tactics: string[]; techniques: string[] };
}

function madeUpModule(id: string, category: string, indexPattern: string, jobs: readonly MadeUpJob[]) {
  const ofCategory = { term: { 'event.category': category } };
  return {
    id,
    title: 'Made up',
    description: 'Made for a test',
    type: 'test',
    defaultIndexPattern: indexPattern,
    query: {
      bool: { filter: [ofCategory], must_not: { terms: { _tier: ['data_frozen', 'data_cold'] } } },
    },
    tags: ['security'],
    jobs: jobs.map(({ id: madeUpId, threats }) => ({
      id: madeUpId,
      config: {
        description: `Made up: ${madeUpId}`,
        groups: ['security'],
        analysis_config: {
          bucket_span: '15m',
          detectors: [{ function: 'rare', by_field_name: 'process.name' }],
          influencers: ['host.name'],
        },
        analysis_limits: { model_memory_limit: '16mb' },
        data_description: { time_field: '@timestamp' },
        custom_settings: {
          created_by: 'test',
          ...(threats && { threat_tactics: threats.tactics, threat_techniques: threats.techniques }),
        },
      },
    })),
    datafeeds: jobs.map(({ id: madeUpId }) => ({
      id: `datafeed-${madeUpId}`,
      job_id: madeUpId,
      config: {
        job_id: 'JOB_ID',
        indices: ['INDEX_PATTERN_NAME'],
        query: {
          bool: {
            filter: [ofCategory],
            must_not: [{ term: { 'process.name': `not-${madeUpId}` } }],
          },
        },
      },
    })),
  };
}

function jobId(position: number): string {
  return `made_up_job_${position}`;
}
