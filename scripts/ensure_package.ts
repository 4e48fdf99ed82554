import { existsSync } from 'node:fs';
import path from 'node:path';

import { packagePaths } from './packaging/package_paths';
import { readPackageStamp } from './packaging/package_stamp';
import { sourceHash } from './packaging/source_hash';

/**
 * Sees to it that the unpacked tree in `build/unpacked` is what the sources say, for one Kibana version, and builds the
 * package only if it isn't.
 *
 * @param options `kibanaVersion` as `parseKibanaVersion` answers it
 * @returns `built` false if nothing had to be done
 * @throws PackagingError with a message for the person who packages
 */
export async function ensurePackage(options: {
  kibanaVersion: string;
  rootDir?: string;
}): Promise<{ unpackedDir: string; built: boolean }> {
  const { rootDir, stampFile, unpackedDir } = packagePaths(options.rootDir);
  const stamp = await readPackageStamp(stampFile);
  const current =
    stamp !== undefined &&
    stamp.kibanaVersion === options.kibanaVersion &&
    existsSync(path.join(unpackedDir, 'kibana')) &&
    stamp.sourceHash === (await sourceHash(rootDir));

  if (current) return { unpackedDir, built: false };

  // Loaded only when needed: the bundler takes longer to load than all of the above.
  const { buildPackage } = await import('./packaging/build_package');
  await buildPackage({ kibanaVersions: [options.kibanaVersion], rootDir });
  return { unpackedDir, built: true };
}
