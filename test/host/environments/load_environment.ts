import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, resolve } from 'node:path';

import { checkEnvironment, parseEnvironmentFile } from './check_environment';
import { completeEnvironment } from './complete_environment';
import type { Environment } from './environment';
import { EnvironmentError } from './environment_error';
import type { EnvironmentFile } from './environment_file';
import { mergedFiles } from './environment_file';

const OWN_FOLDER = __dirname;
const SCHEMA_FILE = 'environment_schema.json';

/** Names of the environments that come with the host, sorted. */
export async function knownEnvironments(): Promise<string[]> {
  const files = await readdir(OWN_FOLDER);
  return files
    .filter((file) => file.endsWith('.json') && file !== SCHEMA_FILE)
    .map((file) => basename(file, '.json'))
    .sort();
}

/**
 * Loads an environment by its name, or from a JSON file by its path (what ends in `.json` or has a `/`).
 * @throws EnvironmentError for an unknown name (it lists the known ones), a missing file, and for what breaks the
 * format: then the message names the file, the place in it as a JSON pointer, and what is expected there
 */
export async function loadEnvironment(nameOrFile: string): Promise<Environment> {
  const path = await pathOf(nameOrFile, process.cwd());
  const file = await readWithBases(path, []);
  const environment = completeEnvironment(file, basename(path, extname(path)));
  checkEnvironment(environment, path);
  return environment;
}

async function pathOf(nameOrFile: string, from: string): Promise<string> {
  if (nameOrFile.endsWith('.json') || /[/\\]/.test(nameOrFile)) {
    return isAbsolute(nameOrFile) ? nameOrFile : resolve(from, nameOrFile);
  }
  const known = await knownEnvironments();
  if (known.includes(nameOrFile)) return join(OWN_FOLDER, `${nameOrFile}.json`);
  throw new EnvironmentError(
    `unknown environment "${nameOrFile}"; known are: ${known.join(', ')} (or the path of a .json file)`
  );
}

async function readWithBases(path: string, readers: string[]): Promise<EnvironmentFile> {
  if (readers.includes(path)) {
    throw new EnvironmentError(
      `${path}: /extends leads back to the file itself: ${[...readers, path].join(' → ')}`
    );
  }
  const { extends: bases = [], ...own } = parseEnvironmentFile(await readText(path), path);
  let merged: EnvironmentFile = {};
  for (const base of Array.isArray(bases) ? bases : [bases]) {
    const basePath = await pathOf(base, dirname(path));
    const {
      name: _name,
      description: _description,
      ...inherited
    } = await readWithBases(basePath, [...readers, path]);
    merged = mergedFiles(merged, inherited);
  }
  return mergedFiles(merged, own);
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EnvironmentError(`${path}: cannot read the environment file (${reason})`);
  }
}
