import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface ModulesFolder {
  folder: string;
  remove(): Promise<void>;
}

/** A folder with one `ml-module` saved object of `count` jobs, each with a query of its own. */
export async function modulesFolder(count: number): Promise<ModulesFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ml-modules-'));
  await mkdir(folder, { recursive: true });
  const ids = Array.from({ length: count }, (_, position) => `made_up_job_${position}`);
  const module = {
    type: 'ml-module',
    id: 'made_up',
    attributes: {
      id: 'made_up',
      title: 'Made up',
      description: 'Made for a test',
      type: 'test',
      defaultIndexPattern: 'logs-*',
      tags: ['security'],
      jobs: ids.map((id, position) => ({
        id,
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
      datafeeds: ids.map((id, position) => ({
        id: `datafeed-${id}`,
        job_id: id,
        config: {
          job_id: 'JOB_ID',
          indices: ['INDEX_PATTERN_NAME'],
          query: {
            bool: {
              filter: [{ term: { 'event.category': 'process' } }],
              must_not: [{ term: { 'process.name': `not-${position}` } }],
            },
          },
        },
      })),
    },
  };
  await writeFile(path.join(folder, 'made_up.json'), JSON.stringify(module));
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
