import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Where `npm run package` writes; PACKAGE_BUILD_DIR names another place. */
export const BUILD_DIR = path.resolve(
  process.env.PACKAGE_BUILD_DIR ?? path.join(__dirname, '..', '..', 'build')
);

export interface BuiltZip {
  file: string;
  kibanaVersion: string;
}

/**
 * The zips of the last `npm run package`.
 *
 * @throws Error if there are fewer than two, because then the tests could not compare versions
 */
export function builtZips(): BuiltZip[] {
  const zips = readdirSync(BUILD_DIR).flatMap((name) => {
    const kibanaVersion = /^mlJobPicker-(\d+\.\d+\.\d+)\.zip$/.exec(name)?.[1];
    return kibanaVersion === undefined ? [] : { file: path.join(BUILD_DIR, name), kibanaVersion };
  });
  if (zips.length < 2) {
    throw new Error(
      'These tests need zips for two versions: npm run package -- --kibana-version 9.5.0 --kibana-version 9.4.3'
    );
  }
  return zips;
}
