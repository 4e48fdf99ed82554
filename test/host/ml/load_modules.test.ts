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

function savedObject(id: string) {
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

    const listed = [
      {
        id: 'my_module',
        title: 'my_module',
        logoFile: 'logo.json',
        logo: { icon: 'logoSecurity' },
        jobs: [{ id: 'job_1', config: jobConfig }],
        datafeeds: [
          { id: 'datafeed-job_1', job_id: 'job_1', config: { ...datafeedConfig, job_id: 'job_1' } },
        ],
      },
    ];
    const expected = { modules: listed, fileModules: listed, savedObjects: [], warnings: [] };
    expect(await loadModules([join(dir, 'some_folder')])).toEqual(expected);
    expect(await loadModules([dir])).toEqual(expected);
  });

  it('lists saved objects as they are', async () => {
    const odd = {
      id: 'odd',
      tags: null,
      jobs: [{ id: 'j', config: { analysis_config: {} } }],
      datafeeds: [{ id: 'datafeed-k', job_id: 'k', config: { query: { bogus: 1 } } }],
    };
    await write('fleet.json', savedObject('fleet-ml'));
    await write('odd.json', { type: 'ml-module', id: 'odd-object', attributes: odd });

    const { modules, fileModules, savedObjects, warnings } = await loadModules([dir]);
    expect(warnings).toEqual([]);
    expect(fileModules).toEqual([]);
    expect(modules).toEqual([savedObject('fleet-ml').attributes, odd]);
    expect(savedObjects).toEqual([
      savedObject('fleet-ml'),
      { type: 'ml-module', id: 'odd-object', attributes: odd },
    ]);
  });

  it('sorts by id, with a folder before a saved object of its id', async () => {
    await write('a/x.json', savedObject('same'));
    await write('a/y.json', savedObject('first'));
    await writeModuleFolder('b/same', 'same');

    const { modules, savedObjects, warnings } = await loadModules([join(dir, 'a'), join(dir, 'b')]);
    expect(modules.map((module) => [module.id, module.jobs[0]?.id])).toEqual([
      ['first', 'job_2'],
      ['same', 'job_1'],
      ['same', 'job_2'],
    ]);
    expect(savedObjects.map(({ id }) => id)).toEqual(['same', 'first']);
    expect(warnings).toEqual([]);
  });

  it('keeps the first of two folders, and of two saved objects, with one id', async () => {
    await writeModuleFolder('a/same', 'same');
    await writeModuleFolder('b/same', 'same');
    await write('a/x.json', savedObject('object'));
    await write('b/x.json', savedObject('object'));

    const { modules, warnings } = await loadModules([join(dir, 'a'), join(dir, 'b')]);
    expect(modules.map(({ id }) => id)).toEqual(['object', 'same']);
    expect(warnings).toEqual([
      { source: join(dir, 'b/same'), problem: `module "same" was already read from ${join(dir, 'a/same')}` },
      {
        source: join(dir, 'b/x.json'),
        problem: `saved object "object" was already read from ${join(dir, 'a/x.json')}`,
      },
    ]);
  });

  it.each([
    ['broken JSON', 'bad/manifest.json', '{', 'manifest.json is not JSON'],
    ['a manifest without an id', 'bad/manifest.json', { jobs: [], datafeeds: [] }, 'manifest.json: id'],
    ['a missing member', 'bad/manifest.json', { id: 'x', title: 'x', datafeeds: [] }, 'manifest.json: jobs'],
    ['no manifest', 'bad/readme.txt', 'hello', 'manifest.json is missing'],
    ['a saved object of another type', 'bad.json', { type: 'dashboard', id: 'd', attributes: {} }, 'type'],
    [
      'a saved module without id',
      'bad.json',
      { type: 'ml-module', id: 'd', attributes: { title: 'x', jobs: [] } },
      'attributes.id',
    ],
  ])('leaves out what has %s, with a warning, and loads the others', async (_, path, content, problem) => {
    await write(path, content);
    await writeModuleFolder('good', 'good');

    const { modules, warnings } = await loadModules([dir]);
    expect(modules.map(({ id }) => id)).toEqual(['good']);
    expect(warnings).toEqual([
      {
        source: join(dir, path.split('/')[0] ?? ''),
        problem: expect.stringMatching(new RegExp(`^left out: .*${problem}`)),
      },
    ]);
  });

  it.each<[string, file: string, content: unknown, part: string, problem: string]>([
    ['job is not JSON', 'ml/job_1.json', '{\n', 'job "job_1"', 'ml/job_1.json is not JSON: '],
    ['datafeed is not JSON', 'ml/datafeed_job_1.json', '', 'datafeed "datafeed-job_1"', 'not JSON'],
    [
      'datafeed is no object',
      'ml/datafeed_job_1.json',
      'null',
      'datafeed "datafeed-job_1"',
      'expected object',
    ],
    ['logo is not JSON', 'logo.json', '<svg/>', 'logo', 'logo.json is not JSON'],
  ])('lists a module whose %s without that part', async (_, file, content, part, problem) => {
    await writeModuleFolder('mine', 'mine');
    const whole = await loadModules([dir]);
    await write(`mine/${file}`, content);

    const { modules, warnings } = await loadModules([dir]);
    expect(warnings).toEqual([{ source: join(dir, 'mine'), problem: expect.stringContaining(problem) }]);
    expect(warnings[0]?.problem).toContain(`module "mine" is listed without its ${part}: `);
    const [kind = ''] = part.split(' ');
    const left = kind === 'logo' ? { logo: null } : { [`${kind}s`]: [] };
    expect(modules).toEqual([{ ...whole.modules[0], ...left }]);
  });

  it('lists a module without the jobs and datafeeds whose files are missing or not named', async () => {
    await writeModuleFolder('mine', 'mine');
    await write('mine/manifest.json', {
      id: 'mine',
      jobs: [{ id: 'job_1', file: 'job_1.json' }, { id: 'job_2', file: 'job_2.json' }, 'job_3'],
      datafeeds: [{ id: 'datafeed-job_1', file: 'datafeed_job_1.json' }],
    });

    const { modules, warnings } = await loadModules([dir]);
    expect(modules).toMatchObject([
      { id: 'mine', jobs: [{ id: 'job_1', config: jobConfig }], datafeeds: [] },
    ]);
    expect(warnings.map(({ problem }) => problem)).toEqual([
      'module "mine" is listed without its job "job_2": ml/job_2.json is missing',
      expect.stringContaining('without its job number 3: '),
      expect.stringContaining('without its datafeed "datafeed-job_1": job_id: '),
    ]);
  });

  it('warns of a folder without modules', async () => {
    expect(await loadModules([dir])).toEqual({
      modules: [],
      fileModules: [],
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
