import semver from 'semver';

import { PackagingError } from './packaging_error';

const SUPPORTED = '>=8.19.12 <8.20.0 || >=9.0.0 <10.0.0';

/**
 * The exact Kibana version that a package is for, e.g. `9.4.3`.
 * Kibana's installer compares the first `x.y.z` of the manifest with its own version by `===`
 * (src/cli/plugin/install/zip.ts), so ranges, `v9.4.3` and shortened versions can't work.
 *
 * @throws PackagingError for anything but `x.y.z`, and for versions that the plugin doesn't support
 */
export function parseKibanaVersion(text: string): string {
  if (!/^\d+\.\d+\.\d+$/.test(text) || semver.valid(text) !== text) {
    throw new PackagingError(`--kibana-version: "${text}" is not an exact version such as 9.4.3`);
  }
  if (!semver.satisfies(text, SUPPORTED)) {
    throw new PackagingError(
      `--kibana-version: Kibana ${text} is not supported; 8.19.12 or a later 8.19, or any 9.x is`
    );
  }
  return text;
}
