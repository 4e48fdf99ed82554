import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { readZip } from './read_zip';

const MANIFEST = /(kibana[\\/][^\\/]+)[\\/]kibana.json/i;
const PLUGIN_ID = /^[a-z]{1}([a-zA-Z0-9]{1,})$/;

/**
 * Does with a zip what `bin/kibana-plugin install` does (src/cli/plugin/install/{zip,install}.ts): finds the first manifest,
 * extracts its folder with the modes of the zip, and compares versions.
 *
 * @returns the installed plugin's folder, below a new temporary one
 * @throws Error where Kibana would refuse
 */
export async function installZip(file: string, kibanaVersion: string): Promise<string> {
  const entries = await readZip(file);
  const manifests = entries.filter(({ name }) => MANIFEST.test(name));
  const folder = MANIFEST.exec(manifests[0]?.name ?? '')?.[1];
  if (folder === undefined) throw new Error('No kibana plugins found in archive');

  const parsed = manifests.map(({ content }): { id: string; version: string; kibanaVersion?: string } =>
    JSON.parse(content.toString())
  );
  const [manifest] = parsed;
  if (!manifest || !PLUGIN_ID.test(manifest.id)) throw new Error('Invalid plugin id in kibana.json');

  const target = path.join(await mkdtemp(path.join(tmpdir(), 'plugins-')), manifest.id);
  for (const { name, isFolder, mode, content } of entries.filter((entry) => entry.name.startsWith(folder))) {
    const to = path.join(target, name.slice(folder.length));
    await mkdir(isFolder ? to : path.dirname(to), { recursive: true });
    if (isFolder) continue;
    await writeFile(to, content);
    await chmod(to, mode);
  }

  const found = /\d+\.\d+\.\d+/.exec(manifest.kibanaVersion ?? manifest.version)?.[0];
  if (found !== kibanaVersion) {
    throw new Error(`Plugin ${manifest.id} [${found}] is incompatible with Kibana [${kibanaVersion}]`);
  }
  return target;
}
