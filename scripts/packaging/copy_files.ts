import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';

/** Copies files to the same place below another folder. */
export async function copyFiles(fromDir: string, toDir: string, files: string[]): Promise<void> {
  for (const file of files) {
    const target = path.join(toDir, file);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(path.join(fromDir, file), target);
  }
}
