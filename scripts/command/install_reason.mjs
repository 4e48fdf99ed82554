import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Remembers which package-lock.json the last installation was made from. */
export const STAMP_FILE = path.join('node_modules', '.ml_job_picker_lock');

/**
 * Why dependencies must be installed, or undefined if they are in place.
 *
 * @param {string} rootDir
 * @returns {string | undefined}
 */
export function installReason(rootDir) {
  // npm writes this file at the end of an installation, so an interrupted one counts as none.
  const installed = path.join(rootDir, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return 'node_modules is missing or unfinished';

  const lockFile = path.join(rootDir, 'package-lock.json');
  const isNewer = statSync(lockFile).mtimeMs > statSync(installed).mtimeMs;
  // Switching branches touches the file without changing it.
  if (isNewer && readStamp(rootDir) !== lockDigest(rootDir)) return 'package-lock.json has changed';
  return undefined;
}

/**
 * @param {string} rootDir
 * @returns {string} digest of package-lock.json
 */
export function lockDigest(rootDir) {
  return createHash('sha256')
    .update(readFileSync(path.join(rootDir, 'package-lock.json')))
    .digest('hex');
}

function readStamp(rootDir) {
  const file = path.join(rootDir, STAMP_FILE);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
