import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { Module } from '@kbn/ml-plugin/server';
import { z } from 'zod';

import type { HostSavedObject } from '../host_plugin';
import { manifestShape, parse, parseModule } from '../modules/module_shape';

const SAVED_OBJECT_TYPE = 'ml-module';

export interface ModuleWarning {
  /** Folder or file. */
  source: string;
  problem: string;
}

export interface LoadedModules {
  /** Sorted by id; of two with the same id, the one from a module folder. */
  modules: Module[];
  /** Those of `modules` that came as saved objects. */
  savedObjects: HostSavedObject[];
  /** What was left out, and why. */
  warnings: ModuleWarning[];
}

type Found = { module: Module; savedObject?: HostSavedObject; source: string };

/**
 * The ML modules in folders. A folder is one of Kibana's module folders (`manifest.json`, `ml/*.json`), or holds such
 * folders, or holds `ml-module` saved objects as `*.json`, as Fleet packages do in `kibana/ml_module`.
 * A broken module becomes a warning and the others load.
 * @throws Error naming a folder that does not exist or is none.
 */
export async function loadModules(dirs: string[]): Promise<LoadedModules> {
  const warnings: ModuleWarning[] = [];
  const found: Found[] = [];
  for (const dir of dirs) {
    await assertFolder(dir);
    found.push(...(await loadFolder(dir, warnings)));
  }
  const byId = new Map<string, Found>();
  for (const candidate of found.sort(foldersFirst)) {
    const kept = byId.get(candidate.module.id);
    if (kept === undefined) {
      byId.set(candidate.module.id, candidate);
    } else {
      const problem = `module "${candidate.module.id}" was already read from ${kept.source}`;
      warnings.push({ source: candidate.source, problem });
    }
  }
  const kept = [...byId.values()].sort((a, b) => compare(a.module.id, b.module.id));
  return {
    modules: kept.map(({ module }) => module),
    savedObjects: kept.flatMap(({ savedObject }) => savedObject ?? []),
    warnings,
  };
}

function foldersFirst(a: Found, b: Found): number {
  return Number(a.savedObject !== undefined) - Number(b.savedObject !== undefined);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
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
    return guarded(dir, warnings, () => loadModuleFolder(dir));
  }
  const entries = (await readdir(dir, { withFileTypes: true })).sort((a, b) => compare(a.name, b.name));
  const found: Found[] = [];
  for (const entry of entries) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) {
      found.push(...(await guarded(path, warnings, () => loadModuleFolder(path))));
    } else if (entry.name.endsWith('.json')) {
      found.push(...(await guarded(path, warnings, () => loadSavedObject(path))));
    }
  }
  if (found.length === 0 && !warnings.some(({ source }) => source.startsWith(dir))) {
    warnings.push({ source: dir, problem: 'no module in this folder' });
  }
  return found;
}

async function guarded(
  source: string,
  warnings: ModuleWarning[],
  load: () => Promise<Found>
): Promise<Found[]> {
  try {
    return [await load()];
  } catch (error) {
    warnings.push({ source, problem: error instanceof Error ? error.message : String(error) });
    return [];
  }
}

async function loadModuleFolder(dir: string): Promise<Found> {
  const { logoFile, ...manifest } = await readAs(manifestShape, dir, 'manifest.json');
  const logo = logoFile === undefined ? manifest.logo : await readJson(dir, logoFile);
  const [jobs, datafeeds] = await Promise.all([
    Promise.all(manifest.jobs.map(async ({ id, file }) => ({ id, config: await readJson(dir, 'ml', file) }))),
    Promise.all(
      manifest.datafeeds.map(async ({ file, ...datafeed }) => ({
        ...datafeed,
        config: await readJson(dir, 'ml', file),
      }))
    ),
  ]);
  return {
    module: parseModule({ ...manifest, ...(logo === undefined ? {} : { logo }), jobs, datafeeds }),
    source: dir,
  };
}

const savedObjectShape = z.object({
  type: z.literal(SAVED_OBJECT_TYPE),
  id: z.string().min(1),
  attributes: z.record(z.string(), z.unknown()),
});

async function loadSavedObject(file: string): Promise<Found> {
  const { type, id, attributes } = await readAs(savedObjectShape, file);
  return { module: parseModule(attributes), savedObject: { type, id, attributes }, source: file };
}

async function readAs<T>(shape: z.ZodType<T>, ...path: string[]): Promise<T> {
  const value = await readJson(...path);
  try {
    return parse(shape, value);
  } catch (error) {
    throw new Error(`${path.at(-1)}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function readJson(...path: string[]): Promise<unknown> {
  const name = path.slice(1).join('/') || path.join('/');
  const text = await readFile(join(...path), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'ENOENT' ? `${name} is missing` : `${name}: ${error.message}`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${name} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false
  );
}
