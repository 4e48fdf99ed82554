import { readFile, stat } from 'node:fs/promises';

import { errorCode } from './error_code';
import { errorMessage } from './error_message';
import { HostOptionError } from './host_option_error';

/** @throws HostOptionError naming the folder that isn't there */
export async function checkModuleFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const found = await statOf(folder);
    if (!found) throw new HostOptionError(`The module folder ${folder} does not exist`);
    if (!found.isDirectory())
      throw new HostOptionError(`${folder} is not a folder; --modules takes folders of modules`);
  }
}

/** @throws HostOptionError if the file isn't there or holds no JSON */
export async function checkRulesFile(file: string): Promise<void> {
  const found = await statOf(file);
  if (!found?.isFile()) throw new HostOptionError(`The rules file ${file} does not exist`);
  try {
    JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new HostOptionError(`The rules file ${file} is not JSON: ${errorMessage(error)}`);
  }
}

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
