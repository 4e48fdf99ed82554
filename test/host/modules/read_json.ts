import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { errorCode } from '../kibana/error_code';
import { errorMessage } from '../kibana/error_message';

/**
 * The JSON in a file of a folder.
 * @throws Error naming the file, by its path in the folder, if it is missing or no JSON
 */
export async function readJson(dir: string, file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(join(dir, file), 'utf8');
  } catch (error) {
    throw new Error(errorCode(error) === 'ENOENT' ? `${file} is missing` : `${file}: ${errorMessage(error)}`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${errorMessage(error)}`);
  }
}
