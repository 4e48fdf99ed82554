import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { DiscoveredPlugin } from './discovered_plugin';
import { ManifestError } from './manifest_error';
import { parsePluginManifest } from './plugin_manifest';

/**
 * Finds the plugin in its unpacked folder as Kibana does after installation: `kibana.json`, the folder named after
 * the id (that is how `bin/kibana-plugin install` leaves it), and the built files that the manifest promises.
 *
 * @throws ManifestError naming the folder or file
 */
export async function discoverPlugin(packageDir: string, kibanaVersion: string): Promise<DiscoveredPlugin> {
  const folder = path.resolve(packageDir);
  const manifestFile = path.join(folder, 'kibana.json');
  if (!existsSync(manifestFile)) {
    throw new ManifestError(folder, 'has no kibana.json; build the package first');
  }
  if (existsSync(path.join(folder, 'kibana.jsonc'))) {
    throw new ManifestError(
      folder,
      'holds a kibana.jsonc, which breaks the installation of external plugins'
    );
  }
  const manifest = parsePluginManifest(await readFile(manifestFile, 'utf8'), manifestFile, kibanaVersion);
  if (path.basename(folder) !== manifest.id) {
    throw new ManifestError(folder, `the folder must be named after the plugin id "${manifest.id}"`);
  }
  if (manifest.type === 'preboot') {
    throw new ManifestError(manifestFile, 'the host starts no "preboot" plugins');
  }
  const bundle = path.join(folder, 'target', 'public', `${manifest.id}.plugin.js`);
  if (manifest.ui && !existsSync(bundle))
    throw new ManifestError(bundle, 'is missing, although "ui" is true');
  const server = path.join(folder, 'server', 'index.js');
  if (manifest.server && !existsSync(server))
    throw new ManifestError(server, 'is missing, although "server" is true');
  return { manifest, folder };
}
