import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { writeFixturePlugin, type FixturePlugin } from '../testing/fixture_plugin';
import { discoverPlugin } from './discover_plugin';

describe('discoverPlugin', () => {
  let fixture: FixturePlugin;

  beforeEach(async () => {
    fixture = await writeFixturePlugin();
  });
  afterEach(() => fixture.remove());

  const inPackage = (...parts: string[]) => path.join(fixture.packageDir, ...parts);

  test('finds a complete package', async () => {
    const plugin = await discoverPlugin(fixture.packageDir, '9.5.0');
    expect(plugin.manifest.id).toBe('fixturePlugin');
    expect(plugin.folder).toBe(fixture.packageDir);
  });

  test('needs a kibana.json', async () => {
    await rm(inPackage('kibana.json'));
    await expect(discoverPlugin(fixture.packageDir, '9.5.0')).rejects.toThrow('has no kibana.json');
  });

  test('refuses a kibana.jsonc beside it', async () => {
    await writeFile(inPackage('kibana.jsonc'), '{}');
    await expect(discoverPlugin(fixture.packageDir, '9.5.0')).rejects.toThrow('kibana.jsonc');
  });

  test('needs the folder to be named after the id', async () => {
    const other = path.join(path.dirname(fixture.packageDir), 'fixture_plugin');
    await rename(fixture.packageDir, other);
    await expect(discoverPlugin(other, '9.5.0')).rejects.toThrow(
      'must be named after the plugin id "fixturePlugin"'
    );
  });

  test('needs the bundle of a plugin with ui', async () => {
    await rm(inPackage('target'), { recursive: true });
    await expect(discoverPlugin(fixture.packageDir, '9.5.0')).rejects.toThrow(
      'fixturePlugin.plugin.js: is missing'
    );
  });

  test('needs the server of a plugin with server', async () => {
    await rm(inPackage('server'), { recursive: true });
    await expect(discoverPlugin(fixture.packageDir, '9.5.0')).rejects.toThrow('index.js: is missing');
  });
});
