import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * The number in bundle URLs. A distributed Kibana has one per build; here it follows from what is served, so that a
 * rebuilt file is never taken from the browser's cache.
 */
export async function buildNumberOf(folders: readonly string[]): Promise<number> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    for (const file of files.sort()) {
      const { size, mtimeMs } = await stat(file);
      hash.update(`${path.relative(folder, file)} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest().readUInt32BE() % 1_000_000;
}
