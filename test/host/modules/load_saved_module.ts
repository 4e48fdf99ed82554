import { basename, dirname } from 'node:path';

import { z } from 'zod';

import type { HostSavedObject } from '../host_plugin';
import { describeFirstIssue } from './describe_first_issue';
import { readJson } from './read_json';

export const MODULE_OBJECT_TYPE = 'ml-module';

/** `attributes.id` is all that Kibana relies on when it lists modules: it sorts by it, and fails without. */
const savedModuleShape = z.object({
  type: z.literal(MODULE_OBJECT_TYPE),
  id: z.string().min(1),
  attributes: z.looseObject({ id: z.string().min(1) }),
});

/**
 * An `ml-module` saved object in a file, as Fleet packages have them in `kibana/ml_module`. Its attributes are taken as
 * they are: Kibana looks at them no closer, so a plugin has to cope with whatever a package wrote.
 * @throws Error if it can't be read, is of another type or has no id
 */
export async function loadSavedModule(file: string): Promise<HostSavedObject> {
  const result = savedModuleShape.safeParse(await readJson(dirname(file), basename(file)));
  if (!result.success) throw new Error(`no ML module as a saved object: ${describeFirstIssue(result.error)}`);
  return result.data;
}
