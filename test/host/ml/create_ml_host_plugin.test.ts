import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { builtInModules } from '../modules/built_in_modules';
import { createMlTestHost, type MlTestHost } from './testing/ml_test_host';
import { testEnvironment } from './testing/test_environment';

const GET_MODULE = 'GET /internal/ml/modules/get_module/{moduleId?}';

const config = { analysis_config: { bucket_span: '15m', detectors: [{ function: 'count' }] } };

let dir: string;
let host: MlTestHost;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ml-plugin-'));
});

afterEach(async () => {
  await host.close();
  await rm(dir, { recursive: true });
});

async function setUp(moduleDirs: string[]): Promise<void> {
  host = createMlTestHost({ environment: testEnvironment(), moduleDirs });
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
      expect.stringContaining(`ML module left out: ${join(dir, 'broken.json')}: `)
    );
  });

  it('are the built-in ones without folders', async () => {
    await setUp([]);
    expect((await host.call(GET_MODULE)).body).toEqual(builtInModules());
  });

  it('keep the plugin from starting if a folder is missing', async () => {
    await expect(setUp([join(dir, 'absent')])).rejects.toThrow(join(dir, 'absent'));
  });
});
