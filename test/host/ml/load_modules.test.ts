import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { loadModules } from './load_modules';

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'modules-'));
});

afterEach(() => rm(dir, { recursive: true }));

async function write(path: string, content: unknown): Promise<void> {
  const file = join(dir, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
}

const jobConfig = { analysis_config: { bucket_span: '15m', detectors: [{ function: 'count' }] } };
const datafeedConfig = { job_id: 'JOB_ID', indices: ['INDEX_PATTERN_NAME'], query: { match_all: {} } };

async function writeModuleFolder(folder: string, id: string): Promise<void> {
  await write(`${folder}/manifest.json`, {
    id,
    title: id,
    logoFile: 'logo.json',
    jobs: [{ id: 'job_1', file: 'job_1.json' }],
    datafeeds: [{ id: 'datafeed-job_1', file: 'datafeed_job_1.json', job_id: 'job_1' }],
  });
  await write(`${folder}/logo.json`, { icon: 'logoSecurity' });
  await write(`${folder}/ml/job_1.json`, jobConfig);
  await write(`${folder}/ml/datafeed_job_1.json`, datafeedConfig);
}

function savedObject(id: string): object {
  return {
    type: 'ml-module',
    id,
    attributes: {
      id,
      title: id,
      jobs: [{ id: 'job_2', config: jobConfig }],
      datafeeds: [{ id: 'datafeed-job_2', job_id: 'job_2', config: datafeedConfig }],
    },
  };
}

describe('loadModules', () => {
  it('reads a module folder into the shape that Kibana lists', async () => {
    await writeModuleFolder('some_folder', 'my_module');

    const expected = {
      modules: [
        {
          id: 'my_module',
          title: 'my_module',
          logo: { icon: 'logoSecurity' },
          jobs: [{ id: 'job_1', config: jobConfig }],
          datafeeds: [
            { id: 'datafeed-job_1', job_id: 'job_1', config: { ...datafeedConfig, job_id: 'job_1' } },
          ],
        },
      ],
      savedObjects: [],
      warnings: [],
    };
    expect(await loadModules([join(dir, 'some_folder')])).toEqual(expected);
    expect(await loadModules([dir])).toEqual(expected);
  });

  it('reads saved objects, and hands them on as they are', async () => {
    await write('fleet.json', savedObject('fleet-ml'));

    const { modules, savedObjects, warnings } = await loadModules([dir]);
    expect(warnings).toEqual([]);
    expect(modules.map((module) => module.datafeeds[0]?.config.job_id)).toEqual(['job_2']);
    expect(savedObjects).toEqual([savedObject('fleet-ml')]);
  });

  it('sorts by id and keeps the folder where a saved object has its id', async () => {
    await write('a/x.json', savedObject('same'));
    await write('a/y.json', savedObject('first'));
    await writeModuleFolder('b/same', 'same');

    const { modules, savedObjects, warnings } = await loadModules([join(dir, 'a'), join(dir, 'b')]);
    expect(modules.map((module) => [module.id, module.jobs[0]?.id])).toEqual([
      ['first', 'job_2'],
      ['same', 'job_1'],
    ]);
    expect(savedObjects.map(({ id }) => id)).toEqual(['first']);
    expect(warnings).toEqual([
      {
        source: join(dir, 'a/x.json'),
        problem: `module "same" was already read from ${join(dir, 'b/same')}`,
      },
    ]);
  });

  it.each([
    ['broken JSON', 'bad/manifest.json', '{', 'manifest.json is not JSON'],
    ['a missing member', 'bad/manifest.json', { id: 'x', title: 'x', datafeeds: [] }, 'manifest.json: jobs'],
    [
      'a missing file',
      'bad/manifest.json',
      { id: 'x', title: 'x', jobs: [{ id: 'j', file: 'j.json' }], datafeeds: [] },
      'ml/j.json is missing',
    ],
    ['no manifest', 'bad/readme.txt', 'hello', 'manifest.json is missing'],
    ['a saved object of another type', 'bad.json', { type: 'dashboard', id: 'd', attributes: {} }, 'type'],
    [
      'a datafeed without its job',
      'bad.json',
      {
        type: 'ml-module',
        id: 'x',
        attributes: {
          id: 'x',
          title: 'x',
          jobs: [{ id: 'j', config: jobConfig }],
          datafeeds: [{ id: 'datafeed-k', job_id: 'k', config: datafeedConfig }],
        },
      },
      'datafeed "datafeed-k" belongs to job "k"',
    ],
    [
      'a job without detectors',
      'bad.json',
      {
        type: 'ml-module',
        id: 'x',
        attributes: {
          id: 'x',
          title: 'x',
          jobs: [{ id: 'j', config: { analysis_config: {} } }],
          datafeeds: [],
        },
      },
      'jobs.0.config.analysis_config.detectors',
    ],
  ])('warns of %s and loads the others', async (_, path, content, problem) => {
    await write(path, content);
    await writeModuleFolder('good', 'good');

    const { modules, warnings } = await loadModules([dir]);
    expect(modules.map(({ id }) => id)).toEqual(['good']);
    expect(warnings).toEqual([
      { source: join(dir, path.split('/')[0] ?? ''), problem: expect.stringContaining(problem) },
    ]);
  });

  it('warns of a folder without modules', async () => {
    expect(await loadModules([dir])).toEqual({
      modules: [],
      savedObjects: [],
      warnings: [{ source: dir, problem: 'no module in this folder' }],
    });
  });

  it('refuses what is not there and what is no folder, and names it', async () => {
    await write('file.json', {});
    await expect(loadModules([join(dir, 'absent')])).rejects.toThrow(
      `Module folder does not exist: ${join(dir, 'absent')}`
    );
    await expect(loadModules([join(dir, 'file.json')])).rejects.toThrow(
      `Not a folder of ML modules: ${join(dir, 'file.json')}`
    );
  });
});
