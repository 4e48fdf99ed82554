import type { SavedObjectsClientContract } from '@kbn/core/server';
import type { Module } from '@kbn/ml-plugin/server';

import { MODULE_OBJECT_TYPE } from '../modules/load_saved_module';
import { MLModuleNotFound } from './errors';

const MOST_MODULES = 10_000;

/**
 * Modules from folders and, with the caller's rights, from `ml-module` saved objects. The latter are listed as they are:
 * with the placeholder for the job's id in datafeeds, with parts missing or odd, and also if a folder has the same id
 * (…/ml/server/models/data_recognizer/data_recognizer.ts).
 */
export async function listModules(
  fileModules: readonly Module[],
  savedObjectsClient: SavedObjectsClientContract
): Promise<Module[]> {
  const { saved_objects: objects } = await savedObjectsClient.find<Module>({
    type: MODULE_OBJECT_TYPE,
    perPage: MOST_MODULES,
  });
  return sortedModules([...fileModules, ...objects.map(({ attributes }) => attributes)]);
}

/** In Kibana's order: by id, and of two with the same id the one that came first. */
export function sortedModules(modules: readonly Module[]): Module[] {
  return [...modules].sort((a, b) => a.id.localeCompare(b.id));
}

/**
 * One of them, with `job_id` of each datafeed set; of two with the same id the one from a folder.
 * @throws MLModuleNotFound
 */
export async function getModule(
  fileModules: readonly Module[],
  savedObjectsClient: SavedObjectsClientContract,
  moduleId: string,
  tags: readonly string[] = []
): Promise<Module> {
  const modules = withTags(await listModules(fileModules, savedObjectsClient), tags);
  const module = modules.find(({ id }) => id === moduleId);
  if (module === undefined) {
    throw new MLModuleNotFound(moduleId);
  }
  return hasConfigurations(module) ? withJobIds(module) : { ...module, jobs: [], datafeeds: [] };
}

/** How Kibana tells a module from a saved object that is none. */
function hasConfigurations({ jobs }: Module): boolean {
  return Array.isArray(jobs) && jobs[0]?.config !== undefined;
}

function withJobIds(module: Module): Module {
  return {
    ...module,
    datafeeds: module.datafeeds.map((datafeed) => ({
      ...datafeed,
      config: { ...datafeed.config, job_id: datafeed.job_id },
    })),
  };
}

/** Those with at least one of the tags; all without tags to look for. */
export function withTags(modules: Module[], tags: readonly string[]): Module[] {
  return tags.length === 0
    ? modules
    : modules.filter((module) => module.tags?.some((tag) => tags.includes(tag)));
}
