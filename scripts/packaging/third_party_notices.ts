import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { PackagingError } from './packaging_error';

/**
 * The part of NOTICE that names each npm package inside the bundles, with its whole licence text.
 *
 * @param packages names of folders below node_modules
 * @throws PackagingError for a package without a licence, because then nobody may redistribute it
 */
export async function thirdPartyNotices(packages: string[], modulesDir: string): Promise<string> {
  const parts = await Promise.all(
    [...new Set(packages)].sort().map(async (name) => {
      const folder = path.join(modulesDir, name);
      const { version, license } = await readPackageJson(folder, name);
      return `${name} ${version} (${license})\n\n${(await readLicense(folder, name)).trim()}\n`;
    })
  );
  return ['This package contains the following third-party software:\n', ...parts].join(
    `\n${'-'.repeat(80)}\n\n`
  );
}

async function readPackageJson(folder: string, name: string): Promise<{ version: string; license: string }> {
  const { version, license }: { version?: unknown; license?: unknown } = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8')
  );
  if (typeof version !== 'string' || typeof license !== 'string') {
    throw new PackagingError(`${name} is bundled, but its package.json names no version or no license`);
  }
  return { version, license };
}

async function readLicense(folder: string, name: string): Promise<string> {
  const file = (await readdir(folder)).sort().find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new PackagingError(`${name} is bundled, but brings no licence text`);
  return readFile(path.join(folder, file), 'utf8');
}
