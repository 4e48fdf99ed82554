import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { listFiles } from './list_files';

const FOLDERS = ['common', 'public', 'server', 'translations', 'scripts/packaging'];
const FILES = ['kibana.jsonc', 'package.json', 'package-lock.json', '.i18nrc.json', 'LICENSE', 'NOTICE'];

/** A digest over the content of everything that the package is made of. Tests don't count. */
export async function sourceHash(rootDir: string): Promise<string> {
  const inFolders = await Promise.all(
    FOLDERS.map(async (folder) =>
      (await listFiles(path.join(rootDir, folder))).map((file) => `${folder}/${file}`)
    )
  );
  const files = [...FILES, ...inFolders.flat()].filter((file) => !/\.test\.tsx?$/.test(file));

  const hash = createHash('sha256');
  for (const file of files) {
    const content = await readFile(path.join(rootDir, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
