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
}

/** What the modules are about, in turn. */
const CATEGORIES = ['process', 'authentication', 'network', 'file'];

/**
 * A folder of `ml-module` saved objects with `count` jobs in all, each with a query of its own. The first module is
 * `made_up`, the next ones `made_up_1`, `made_up_2`, …
 */
export async function modulesFolder(
  count: number,
  { modules = 1, indexPattern = 'logs-*' }: MadeUpModules = {}
): Promise<ModulesFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ml-modules-'));
  for (let module = 0; module < modules; module++) {
    const id = module === 0 ? 'made_up' : `made_up_${module}`;
    const category = CATEGORIES[module % CATEGORIES.length] ?? 'process';
    const from = Math.floor((module * count) / modules);
    const to = Math.floor(((module + 1) * count) / modules);
    const positions = Array.from({ length: to - from }, (_, offset) => from + offset);
    const object = { type: 'ml-module', id, attributes: madeUpModule(id, category, indexPattern, positions) };
    await writeFile(path.join(folder, `${id}.json`), JSON.stringify(object));
  }
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

function madeUpModule(id: string, category: string, indexPattern: string, positions: number[]) {
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
    jobs: positions.map((position) => ({
      id: jobId(position),
      config: {
        description: `Made up ${position}`,
        groups: ['security'],
        analysis_config: {
          bucket_span: '15m',
          detectors: [{ function: 'rare', by_field_name: 'process.name' }],
          influencers: ['host.name'],
        },
        analysis_limits: { model_memory_limit: '16mb' },
        data_description: { time_field: '@timestamp' },
        custom_settings: { created_by: 'test' },
      },
    })),
    datafeeds: positions.map((position) => ({
      id: `datafeed-${jobId(position)}`,
      job_id: jobId(position),
      config: {
        job_id: 'JOB_ID',
        indices: ['INDEX_PATTERN_NAME'],
        query: {
          bool: {
            filter: [ofCategory],
            must_not: [{ term: { 'process.name': `not-${position}` } }],
          },
        },
      },
    })),
  };
}

function jobId(position: number): string {
  return `made_up_job_${position}`;
}
