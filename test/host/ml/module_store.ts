import type { SavedObjectsClientContract } from '@kbn/core/server';
import type { Module } from '@kbn/ml-plugin/server';

import { parseModule } from '../modules/module_shape';
import { MLModuleNotFound } from './errors';

const MOST_MODULES = 10_000;

/**
 * Modules from folders and, with the caller's rights, from `ml-module` saved objects, sorted by id; of two with the
 * same id the one from a folder (…/ml/server/models/data_recognizer/data_recognizer.ts).
 */
export async function listModules(
  fileModules: readonly Module[],
  savedObjectsClient: SavedObjectsClientContract
): Promise<Module[]> {
  const { saved_objects: objects } = await savedObjectsClient.find<unknown>({
    type: 'ml-module',
    perPage: MOST_MODULES,
  });
  const fromObjects = objects
    .map(({ attributes }) => parseModule(attributes))
    .filter(({ id }) => !fileModules.some((module) => module.id === id));
  return [...fileModules, ...fromObjects].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** @throws MLModuleNotFound */
export async function getModule(
  fileModules: readonly Module[],
  savedObjectsClient: SavedObjectsClientContract,
  moduleId: string
): Promise<Module> {
  const module = (await listModules(fileModules, savedObjectsClient)).find(({ id }) => id === moduleId);
  if (module === undefined) {
    throw new MLModuleNotFound(moduleId);
  }
  return module;
}

/** Those with at least one of the tags; all without tags to look for. */
export function withTags(modules: Module[], tags: readonly string[]): Module[] {
  return tags.length === 0
    ? modules
    : modules.filter((module) => module.tags?.some((tag) => tags.includes(tag)));
}
