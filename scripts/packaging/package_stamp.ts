import { readFile, writeFile } from 'node:fs/promises';

import { z } from 'zod';

const schema = z.object({ sourceHash: z.string(), kibanaVersion: z.string() });

/** What the unpacked tree was made from. */
export type PackageStamp = z.infer<typeof schema>;

/** The stamp of the last package, or undefined if there is none that can be trusted. */
export async function readPackageStamp(file: string): Promise<PackageStamp | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export async function writePackageStamp(file: string, stamp: PackageStamp): Promise<void> {
  await writeFile(file, `${JSON.stringify(stamp)}\n`);
}
