import { createWriteStream } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

import { ZipFile } from 'yazl';

import { listFiles } from './list_files';

// The earliest time that the format knows, in local time as the format stores it: the same bytes in every time zone.
const FIXED_TIME = new Date(1980, 0, 1);

/**
 * Writes a folder as a zip that is the same, byte for byte, for the same content. Every entry carries Unix modes: without
 * them Kibana's installer writes files that nobody may read (src/cli/plugin/install/zip.ts).
 *
 * @param folder what the entries are relative to
 * @param zipPath is complete when the promise resolves, and absent until then
 */
export async function writeZip(folder: string, zipPath: string): Promise<void> {
  const files = await listFiles(folder);
  const folders = [...new Set(files.flatMap(parentsOf))];
  const contents = new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(path.join(folder, file))] as const))
  );

  const zip = new ZipFile();
  for (const name of [...folders, ...files].sort()) {
    const content = contents.get(name);
    const shared = { mtime: FIXED_TIME, forceDosTimestamp: true };
    if (content) zip.addBuffer(content, name, { ...shared, mode: 0o100644 });
    else zip.addEmptyDirectory(name, { ...shared, mode: 0o40755 });
  }
  zip.end();

  const unfinished = `${zipPath}.part`;
  await pipeline(zip.outputStream, createWriteStream(unfinished));
  await rename(unfinished, zipPath);
}

function parentsOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`);
}
