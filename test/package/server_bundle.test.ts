import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

import { builtZips } from './built_zips';
import { installZip } from './install_zip';

const run = promisify(execFile);

describe('the server bundle', () => {
  let folder: string;

  beforeAll(async () => {
    const [zip] = builtZips();
    folder = await installZip(zip?.file ?? '', zip?.kibanaVersion ?? '');
  });

  afterAll(() => rm(path.dirname(folder), { recursive: true }));

  it('loads in plain Node, far from any node_modules, and exports the plugin', async () => {
    const script = `
      const exported = require(${JSON.stringify(path.join(folder, 'server'))});
      console.log(JSON.stringify(Object.fromEntries(Object.entries(exported).map(([k, v]) => [k, typeof v]))));
    `;
    const { stdout } = await run(process.execPath, ['-e', script], { cwd: folder });
    expect(JSON.parse(stdout)).toMatchObject({ plugin: 'function' });
  });

  it('solves in a worker whose script and WebAssembly lie beside it', async () => {
    const script = `
      const { Worker } = require('node:worker_threads');
      const worker = new Worker(${JSON.stringify(path.join(folder, 'server', 'selection_worker.js'))});
      worker.on('message', ({ kind, answer }) => {
        if (kind !== 'answered') return;
        console.log(JSON.stringify({ ...answer, values: [...answer.values] }));
        worker.terminate();
      });
      const model = 'Maximize\\nobj: 2 a + 3 b\\nSubject To\\na + b <= 1\\nBinary\\na b\\nEnd\\n';
      worker.postMessage({ id: 1, model, timeLimitMs: 10000 });
    `;
    const { stdout } = await run(process.execPath, ['-e', script], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual({ status: 'optimal', objective: 3, bound: 3, values: [['b', 1]] });
  });

  describe.each(['index.js', 'selection_worker.js'])('%s', (name) => {
    let code: string;
    beforeAll(async () => {
      code = await readFile(path.join(folder, 'server', name), 'utf8');
    });

    it('requires nothing but Node’s own modules', () => {
      const required = [...code.matchAll(/(?<![\w.$])require\(["']([^"']+)["']\)/g)].map(
        ([, module]) => module ?? ''
      );
      const own = new Set(builtinModules.flatMap((module) => [module, `node:${module}`]));
      expect(required.filter((module) => !own.has(module))).toEqual([]);
    });

    it('names no source map, and looks for nothing where it was built', () => {
      expect(code).not.toContain('sourceMappingURL');
      expect(code).not.toMatch(new RegExp(`["'](file://)?${path.resolve(__dirname, '..', '..')}`));
    });
  });
});
