import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { runScript } from './packaging/fixtures/run_script';
import { writeFixtureCheckout } from './packaging/fixtures/write_fixture_checkout';

jest.setTimeout(60_000);

describe('ensurePackage', () => {
  let root: string;

  beforeAll(async () => {
    root = await writeFixtureCheckout();
    await ensure('9.5.0');
  });

  afterAll(() => rm(root, { recursive: true }));

  async function ensure(version: string): Promise<string> {
    const args = ['--root', root, '--kibana-version', version];
    const { code, stdout, stderr } = await runScript(['scripts/ensure_package_cli.ts', ...args]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return stdout;
  }

  it('does nothing while nothing has changed', async () => {
    expect(await ensure('9.5.0')).toBe('The plugin package is up to date\n');
  });

  it('does nothing for a changed test', async () => {
    await writeFile(path.join(root, 'common', 'limits.test.ts'), 'it.todo("one");');
    expect(await ensure('9.5.0')).toBe('The plugin package is up to date\n');
  });

  it('packages anew for another version', async () => {
    expect(await ensure('9.4.3')).toContain('Built the plugin package for Kibana 9.4.3');
    const manifest = await readFile(path.join(root, 'build/unpacked/kibana/mlJobPicker/kibana.json'), 'utf8');
    expect(JSON.parse(manifest).kibanaVersion).toBe('9.4.3');
  });

  it('packages anew after a change in a source', async () => {
    await ensure('9.5.0');
    await appendFile(path.join(root, 'server', 'word.ts'), ' // changed');
    expect(await ensure('9.5.0')).toContain('Built');
    expect(await ensure('9.5.0')).toContain('up to date');
  });

  it('packages anew when the tree or its stamp is gone', async () => {
    await rm(path.join(root, 'build', 'unpacked'), { recursive: true });
    expect(await ensure('9.5.0')).toContain('Built');
    await writeFile(path.join(root, 'build', 'package_stamp.json'), 'not JSON');
    expect(await ensure('9.5.0')).toContain('Built');
  });
});
