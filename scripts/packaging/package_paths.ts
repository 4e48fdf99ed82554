import path from 'node:path';

/** Where packaging reads and writes, from the repository's folder. */
export interface PackagePaths {
  rootDir: string;
  buildDir: string;
  modulesDir: string;
  /** Holds `kibana/<id>`, like the zip. */
  unpackedDir: string;
  stampFile: string;
  reportFile: string;
}

/** This repository's folder. */
export const REPOSITORY_DIR = path.resolve(__dirname, '..', '..');

export function packagePaths(rootDir: string = REPOSITORY_DIR): PackagePaths {
  const buildDir = path.join(rootDir, 'build');
  return {
    rootDir,
    buildDir,
    modulesDir: path.join(REPOSITORY_DIR, 'node_modules'),
    unpackedDir: path.join(buildDir, 'unpacked'),
    stampFile: path.join(buildDir, 'package_stamp.json'),
    reportFile: path.join(buildDir, 'bundle_report.json'),
  };
}
