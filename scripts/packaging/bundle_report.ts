import path from 'node:path';

import type { StatsCompilation, StatsModule } from '@rspack/core';

/** What one bundle consists of; sizes in bytes, as written to disk. */
export interface BundleReport {
  entryBytes: number;
  /** Chunks that the entry itself loads on demand: the most that opening the application can need at once. */
  firstLoadBytes: number;
  files: Array<{ name: string; bytes: number }>;
  /** npm packages whose code is inside, by folder below node_modules, sorted. */
  packages: string[];
}

/** Reads the bundler's statistics (as {@link runBundler} answers them). */
export function bundleReport(stats: StatsCompilation): BundleReport {
  const files = (stats.assets ?? [])
    .map(({ name, size }) => ({ name, bytes: size }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const bytesOf = (names: string[] = []) =>
    files.filter(({ name }) => names.includes(name)).reduce((sum, { bytes }) => sum + bytes, 0);

  const chunks = stats.chunks ?? [];
  const entryIds = new Set(chunks.filter(({ entry }) => entry).map(({ id }) => String(id)));
  const firstLoad = chunks.filter(
    (chunk) => !chunk.initial && (chunk.parents ?? []).some((parent) => entryIds.has(String(parent)))
  );

  // Orphans at the top level were read but left out; those inside another module were merged into it.
  const inBundle = (stats.modules ?? []).filter(({ orphan }) => !orphan);

  return {
    entryBytes: bytesOf(chunks.filter(({ entry }) => entry).flatMap((chunk) => chunk.files ?? [])),
    firstLoadBytes: bytesOf([...new Set(firstLoad.flatMap((chunk) => chunk.files ?? []))]),
    files,
    packages: [...new Set(packagesOf(inBundle))].sort(),
  };
}

function packagesOf(modules: StatsModule[]): string[] {
  return modules.flatMap((module) => {
    const inside = packagesOf(module.modules ?? []);
    const name = packageFolderOf(module.nameForCondition ?? '');
    return name === undefined ? inside : [name, ...inside];
  });
}

/** The last `node_modules/<name>` of a file's path. */
function packageFolderOf(file: string): string | undefined {
  const parts = file.split(path.sep);
  const at = parts.lastIndexOf('node_modules');
  const first = parts[at + 1];
  if (at < 0 || first === undefined) return undefined;
  return first.startsWith('@') ? `${first}/${parts[at + 2] ?? ''}` : first;
}
