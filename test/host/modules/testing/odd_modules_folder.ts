import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { BROKEN_JOB_FOLDER, ODD_SAVED_MODULES } from './odd_modules';

export interface OddModulesFolder {
  folder: string;
  remove(): Promise<void>;
}

/**
 * A folder of modules that are not as they should be, each in another way, for `--modules`:
 * - `made_up_module`: `made_up_job` has a function and a query clause that nobody knows, and names no ATT&CK;
 * - `half_module`: of `half_job` and `half_job_without_datafeed` one has no datafeed;
 * - `odd_settings`: `odd_settings_job` has null and nothing where settings are expected;
 * - `broken_job_module`: the file of `broken_job` is not JSON, `sound_job` beside it is;
 * - `broken_manifest`: the manifest is not JSON, so that Kibana never hears of the module.
 */
export async function oddModulesFolder(): Promise<OddModulesFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'odd-modules-'));
  const write = async (path: string, content: string): Promise<void> => {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  for (const attributes of ODD_SAVED_MODULES) {
    const savedObject = { type: 'ml-module', id: attributes.id, attributes };
    await write(`${attributes.id}.json`, JSON.stringify(savedObject));
  }
  for (const [file, content] of Object.entries(BROKEN_JOB_FOLDER)) {
    await write(`broken_job_module/${file}`, content);
  }
  await write('broken_manifest/manifest.json', '{\n  "id": broken_manifest\n}\n');
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
