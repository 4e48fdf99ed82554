import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { bundlePlugin, type PluginReport } from './bundle_plugin';
import { deriveManifest } from './derive_manifest';
import type { KibanaManifest } from './kibana_manifest';
import { packagePaths, type PackagePaths } from './package_paths';
import { writePackageStamp } from './package_stamp';
import { sourceHash } from './source_hash';
import { writeZip } from './write_zip';

/** What packaging made: one zip for each Kibana version, and the tree of the first version. */
export interface BuiltPackage {
  pluginDir: string;
  zips: string[];
  report: PluginReport;
}

/**
 * Builds the plugin once and writes a zip for each Kibana version, which differ in `kibanaVersion` only, and the unpacked
 * tree for the first of them. Zips of earlier builds are deleted first, so that a failed build leaves none behind; the
 * unpacked tree is replaced only by a finished one.
 *
 * @param options `kibanaVersions` as {@link parseKibanaVersion} answers them, at least one
 * @throws PackagingError with a message for the person who packages
 */
export async function buildPackage(options: {
  kibanaVersions: string[];
  rootDir?: string;
}): Promise<BuiltPackage> {
  const paths = packagePaths(options.rootDir);
  const manifests = await manifestsFor(paths, options.kibanaVersions);
  const [first] = manifests;
  if (!first) throw new Error('No Kibana version to package for');

  await mkdir(paths.buildDir, { recursive: true });
  await deleteEarlierBuild(paths, first.id);
  const hash = await sourceHash(paths.rootDir);

  const staging = await mkdtemp(path.join(paths.buildDir, '.staging-'));
  try {
    const pluginDir = path.join(staging, 'kibana', first.id);
    const report = await bundlePlugin(paths, first.id, pluginDir);
    const zips: string[] = [];
    // The first version comes last, so that its manifest stays in the tree.
    for (const manifest of [...manifests].reverse()) {
      await writeManifest(pluginDir, manifest);
      zips.unshift(path.join(paths.buildDir, `${manifest.id}-${manifest.kibanaVersion}.zip`));
      await writeZip(staging, zips[0] ?? '');
    }

    await rm(paths.unpackedDir, { recursive: true, force: true });
    await rename(staging, paths.unpackedDir);
    await writeFile(paths.reportFile, `${JSON.stringify(report, null, 2)}\n`);
    await writePackageStamp(paths.stampFile, { sourceHash: hash, kibanaVersion: first.kibanaVersion });
    return { pluginDir: path.join(paths.unpackedDir, 'kibana', first.id), zips, report };
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function manifestsFor({ rootDir }: PackagePaths, kibanaVersions: string[]): Promise<KibanaManifest[]> {
  const jsonc = await readFile(path.join(rootDir, 'kibana.jsonc'), 'utf8');
  const { version }: { version?: unknown } = JSON.parse(
    await readFile(path.join(rootDir, 'package.json'), 'utf8')
  );
  return [...new Set(kibanaVersions)].map((kibana) =>
    deriveManifest(jsonc, { plugin: String(version), kibana })
  );
}

async function deleteEarlierBuild({ buildDir, stampFile }: PackagePaths, id: string): Promise<void> {
  const zips = (await readdir(buildDir)).filter(
    (name) => name.startsWith(`${id}-`) && /\.zip(\.part)?$/.test(name)
  );
  await Promise.all(
    [stampFile, ...zips.map((name) => path.join(buildDir, name))].map((file) => rm(file, { force: true }))
  );
}

async function writeManifest(pluginDir: string, manifest: KibanaManifest): Promise<void> {
  await writeFile(path.join(pluginDir, 'kibana.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
