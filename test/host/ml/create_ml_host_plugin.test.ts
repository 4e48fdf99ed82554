import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { builtInModules } from '../modules/built_in_modules';
import { oddModulesFolder } from '../modules/testing/odd_modules_folder';
import { createMlTestHost, type MlTestHost } from './testing/ml_test_host';
import { testEnvironment } from './testing/test_environment';

const GET_MODULE = 'GET /internal/ml/modules/get_module/{moduleId?}';

const config = { analysis_config: { bucket_span: '15m', detectors: [{ function: 'count' }] } };

const SAVED = {
  title: 'Saved',
  jobs: [{ id: 'b', config }],
  datafeeds: [{ id: 'datafeed-b', job_id: 'b', config: { job_id: 'JOB_ID', indices: ['logs-*'] } }],
};

let dir: string;
let host: MlTestHost;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ml-plugin-'));
});

afterEach(async () => {
  await host.close();
  await rm(dir, { recursive: true });
});

async function setUp(modules: string[]): Promise<void> {
  host = createMlTestHost({ environment: testEnvironment(), modules });
  await host.start();
}

describe('the modules of the ML plugin', () => {
  it('come from folders and saved objects instead of the built-in ones', async () => {
    await mkdir(join(dir, 'mine/ml'), { recursive: true });
    const manifest = { id: 'mine', title: 'Mine', jobs: [{ id: 'a', file: 'a.json' }], datafeeds: [] };
    await writeFile(join(dir, 'mine/manifest.json'), JSON.stringify(manifest));
    await writeFile(join(dir, 'mine/ml/a.json'), JSON.stringify(config));
    const attributes = { id: 'fleet', title: 'Fleet', jobs: [{ id: 'b', config }], datafeeds: [] };
    await writeFile(
      join(dir, 'fleet.json'),
      JSON.stringify({ type: 'ml-module', id: 'fleet-object', attributes })
    );
    await writeFile(join(dir, 'broken.json'), '{');
    await setUp([dir]);

    expect((await host.call(GET_MODULE)).body).toMatchObject([{ id: 'fleet' }, { id: 'mine' }]);
    expect(await host.savedObjects.find({ type: 'ml-module' })).toMatchObject({
      saved_objects: [{ id: 'fleet-object', attributes }],
    });
    expect(host.warnings).toContainEqual(
      expect.stringMatching(/^ML modules: .*broken.json: left out: broken.json is not JSON: /)
    );
  });

  it('are the built-in ones without folders', async () => {
    await setUp([]);
    expect((await host.call(GET_MODULE)).body).toEqual(builtInModules());
  });

  it('are those of Kibana 7.17 when named so, alone and beside folders', async () => {
    await setUp(['7.17']);
    expect((await host.call(GET_MODULE)).body).toEqual(builtInModules('7.17'));
    expect(host.warnings.filter((warning) => warning.startsWith('ML modules'))).toEqual([]);
    await host.close();

    const attributes = { id: 'fleet', title: 'Fleet', jobs: [{ id: 'b', config }], datafeeds: [] };
    await writeFile(join(dir, 'fleet.json'), JSON.stringify({ type: 'ml-module', id: 'fleet', attributes }));
    await setUp(['7.17', dir]);
    const { body } = await host.call(GET_MODULE);
    expect(body).toEqual([attributes, ...builtInModules('7.17')]);
  });

  it('with parts that cannot be read are told in one line each', async () => {
    const odd = await oddModulesFolder();
    try {
      await setUp([odd.folder]);
    } finally {
      await odd.remove();
    }
    const told = host.warnings.filter((warning) => warning.startsWith('ML modules: '));
    expect(told).toEqual([
      expect.stringContaining('broken_manifest: left out: manifest.json is not JSON: '),
      expect.stringContaining(
        'module "broken_job_module" is listed without its job "broken_job": ml/broken_job.json is not JSON: '
      ),
    ]);
    for (const warning of told) expect(warning).not.toMatch(/\n/);
  });

  it('hide a saved object behind the folder with its id only when asked for by id', async () => {
    await mkdir(join(dir, 'mine/ml'), { recursive: true });
    const manifest = { id: 'same', title: 'Mine', jobs: [{ id: 'a', file: 'a.json' }], datafeeds: [] };
    await writeFile(join(dir, 'mine/manifest.json'), JSON.stringify(manifest));
    await writeFile(join(dir, 'mine/ml/a.json'), JSON.stringify(config));
    const saved = (id: string): string =>
      JSON.stringify({ type: 'ml-module', id: `object-${id}`, attributes: { ...SAVED, id } });
    await writeFile(join(dir, 'a.json'), saved('same'));
    await writeFile(join(dir, 'b.json'), saved('other'));
    await setUp([dir]);

    expect((await host.call(GET_MODULE)).body).toMatchObject([
      { id: 'other', datafeeds: [{ config: { job_id: 'JOB_ID' } }] },
      { id: 'same', jobs: [{ id: 'a' }] },
      { id: 'same', jobs: [{ id: 'b' }] },
    ]);
    const byId = async (moduleId: string): Promise<unknown> =>
      (await host.call(GET_MODULE, { params: { moduleId } })).body;
    expect(await byId('same')).toMatchObject({ jobs: [{ id: 'a' }] });
    expect(await byId('other')).toMatchObject({ datafeeds: [{ config: { job_id: 'b' } }] });
  });

  it('keep the plugin from starting if a folder is missing', async () => {
    await expect(setUp([join(dir, 'absent')])).rejects.toThrow(join(dir, 'absent'));
  });
});
