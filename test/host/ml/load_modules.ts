import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { Module } from '@kbn/ml-plugin/server';

import type { HostSavedObject } from '../host_plugin';
import { errorMessage } from '../kibana/error_message';
import { builtInModules, OLD_GENERATION } from '../modules/built_in_modules';
import { loadModuleFolder } from '../modules/load_module_folder';
import { loadSavedModule } from '../modules/load_saved_module';
import { sortedModules } from './module_store';

export interface ModuleWarning {
  /** Folder or file. */
  source: string;
  problem: string;
}

export interface LoadedModules {
  /** As Kibana lists them. */
  modules: Module[];
  /** Those of `modules` that came from folders. */
  fileModules: Module[];
  /** Those of `modules` that came as saved objects. */
  savedObjects: HostSavedObject[];
  /** What was left out, and why. */
  warnings: ModuleWarning[];
}

type Found = { source: string } & (
  | { kind: 'folder'; module: Module; warnings: string[] }
  | { kind: 'saved_object'; savedObject: HostSavedObject }
);

/**
 * The ML modules in folders. A folder is one of Kibana's module folders (`manifest.json`, `ml/*.json`), or holds such
 * folders, or holds `ml-module` saved objects as `*.json`, as Fleet packages do in `kibana/ml_module`; and `7.17` stands
 * for the modules that Kibana 7.17 had. What can't be read becomes a warning, and the rest loads as in Kibana.
 * @throws Error naming a folder that does not exist or is none.
 */
export async function loadModules(sources: readonly string[]): Promise<LoadedModules> {
  const warnings: ModuleWarning[] = [];
  const found: Found[] = [];
  for (const source of sources) {
    found.push(...(await loadSource(source, warnings)));
  }
  const kept = firstOfEach(found, warnings);
  const fileModules = kept.flatMap((item) => {
    if (item.kind !== 'folder') return [];
    warnings.push(...item.warnings.map((problem) => ({ source: item.source, problem })));
    return [item.module];
  });
  const savedObjects = kept.flatMap((item) => (item.kind === 'saved_object' ? item.savedObject : []));
  // Kibana takes the attributes for a module without a look.
  const fromObjects = savedObjects.map(({ attributes }) => attributes as unknown as Module);
  return { modules: sortedModules([...fileModules, ...fromObjects]), fileModules, savedObjects, warnings };
}

/** Two modules may have one id if one of them is a saved object: Kibana lists both. */
function firstOfEach(found: readonly Found[], warnings: ModuleWarning[]): Found[] {
  const byName = new Map<string, Found>();
  for (const candidate of found) {
    const id = candidate.kind === 'folder' ? candidate.module.id : candidate.savedObject.id;
    const name = candidate.kind === 'folder' ? `module "${id}"` : `saved object "${id}"`;
    const kept = byName.get(name);
    if (kept === undefined) byName.set(name, candidate);
    else warnings.push({ source: candidate.source, problem: `${name} was already read from ${kept.source}` });
  }
  return [...byName.values()];
}

async function loadSource(source: string, warnings: ModuleWarning[]): Promise<Found[]> {
  if (source === OLD_GENERATION) {
    return builtInModules(OLD_GENERATION).map((module) => ({
      kind: 'folder',
      module,
      warnings: [],
      source: `the modules of Kibana ${OLD_GENERATION}`,
    }));
  }
  await assertFolder(source);
  return loadFolder(source, warnings);
}

async function assertFolder(dir: string): Promise<void> {
  const stats = await stat(dir).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      error.code === 'ENOENT'
        ? `Module folder does not exist: ${dir}`
        : `Module folder cannot be read: ${dir} (${error.message})`
    );
  });
  if (!stats.isDirectory()) {
    throw new Error(`Not a folder of ML modules: ${dir}`);
  }
}

async function loadFolder(dir: string, warnings: ModuleWarning[]): Promise<Found[]> {
  if (await isFile(join(dir, 'manifest.json'))) {
    return guarded(dir, warnings, loadFileModule);
  }
  const entries = await readdir(dir, { withFileTypes: true });
  const found: Found[] = [];
  const warningsBefore = warnings.length;
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) {
      found.push(...(await guarded(path, warnings, loadFileModule)));
    } else if (entry.name.endsWith('.json')) {
      found.push(...(await guarded(path, warnings, loadObject)));
    }
  }
  if (found.length === 0 && warnings.length === warningsBefore) {
    warnings.push({ source: dir, problem: 'no module in this folder' });
  }
  return found;
}

async function guarded(
  source: string,
  warnings: ModuleWarning[],
  load: (source: string) => Promise<Found>
): Promise<Found[]> {
  try {
    return [await load(source)];
  } catch (error) {
    warnings.push({ source, problem: `left out: ${errorMessage(error)}` });
    return [];
  }
}

async function loadFileModule(source: string): Promise<Found> {
  return { kind: 'folder', source, ...(await loadModuleFolder(source)) };
}

async function loadObject(source: string): Promise<Found> {
  return { kind: 'saved_object', source, savedObject: await loadSavedModule(source) };
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false
  );
}
