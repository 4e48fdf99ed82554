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

  it('requires nothing but Node’s own modules', async () => {
    const code = await readFile(path.join(folder, 'server', 'index.js'), 'utf8');
    const required = [...code.matchAll(/(?<![\w.$])require\(["']([^"']+)["']\)/g)].map(
      ([, name]) => name ?? ''
    );
    const own = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));
    expect(required.filter((name) => !own.has(name))).toEqual([]);
  });

  it('names no source map', async () => {
    const code = await readFile(path.join(folder, 'server', 'index.js'), 'utf8');
    expect(code).not.toContain('sourceMappingURL');
  });
});
