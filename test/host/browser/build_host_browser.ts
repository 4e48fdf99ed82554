import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';

const REPO_DIR = resolve(__dirname, '../../..');
const DEFAULT_OUT_DIR = join(REPO_DIR, 'target/host_browser');

/** What a built folder must hold to be used again. */
const BUILT_FILES: readonly string[] = [
  'kbn-ui-shared-deps.js',
  'core.entry.js',
  'charts/theme_only_light.css',
  'charts/theme_only_dark.css',
];
const STAMP_FILE = 'build_stamp.json';

/** Packages whose version changes the bundles. Their own dependencies come in through the lock file's entries. */
const BUNDLED_PACKAGES =
  /(^|\/)(@elastic\/charts|@elastic\/eui.*|@emotion\/.*|@rspack\/core|history|lodash|moment|moment-timezone|react|react-dom|react-intl|react-router.*|rxjs)$/;

/**
 * Builds the host's browser side: `kbn-ui-shared-deps.js` and `core.entry.js`, and the styles of charts in `charts/`. Returns
 * at once with `built: false` if neither its sources nor the packages in it have changed since the folder was written;
 * `force` builds anyway. Rejects with the compiler's messages if a bundle fails; an earlier build in the folder then stays
 * as it was.
 */
export async function buildHostBrowser(
  options: { outDir?: string; force?: boolean } = {}
): Promise<{ outDir: string; built: boolean }> {
  const outDir = resolve(options.outDir ?? DEFAULT_OUT_DIR);
  const stamp = await inputsHash();
  if (options.force !== true && (await isUpToDate(outDir, stamp))) {
    return { outDir, built: false };
  }
  const workDir = `${outDir}.building-${process.pid}`;
  try {
    await mkdir(workDir, { recursive: true });
    await compile(workDir);
    await writeFile(join(workDir, STAMP_FILE), JSON.stringify({ stamp }));
    await replaceFolder(outDir, workDir);
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
  return { outDir, built: true };
}

/** Another process may be putting its own build there at this very moment; the later one wins. */
async function replaceFolder(folder: string, replacement: string, attempts = 5): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  try {
    await rename(replacement, folder);
  } catch (error) {
    if (attempts <= 1) {
      throw error;
    }
    await replaceFolder(folder, replacement, attempts - 1);
  }
}

async function isUpToDate(outDir: string, stamp: string): Promise<boolean> {
  const stampFile = join(outDir, STAMP_FILE);
  if (![stampFile, ...BUILT_FILES.map((file) => join(outDir, file))].every((path) => existsSync(path))) {
    return false;
  }
  return (await readFile(stampFile, 'utf8')) === JSON.stringify({ stamp });
}

async function inputsHash(): Promise<string> {
  const hash = createHash('sha256');
  const sources = (await readdir(__dirname, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of sources) {
    hash.update(`${relative(__dirname, path)}\n`).update(await readFile(path));
  }
  for (const entry of await lockedPackages()) {
    hash.update(`${entry}\n`);
  }
  return hash.digest('hex');
}

async function lockedPackages(): Promise<string[]> {
  const lock: unknown = JSON.parse(await readFile(join(REPO_DIR, 'package-lock.json'), 'utf8'));
  if (!isLockFile(lock)) {
    throw new Error('package-lock.json has no "packages"');
  }
  return Object.entries(lock.packages)
    .filter(([path]) => BUNDLED_PACKAGES.test(path))
    .map(([path, { version }]) => `${path}@${version}`);
}

function isLockFile(value: unknown): value is { packages: Record<string, { version?: string }> } {
  return (
    typeof value === 'object' && value !== null && 'packages' in value && typeof value.packages === 'object'
  );
}

async function compile(outDir: string): Promise<void> {
  const script = join(__dirname, 'compile_host_browser.ts');
  try {
    await promisify(execFile)(process.execPath, ['--import', 'tsx', script, outDir], { cwd: REPO_DIR });
  } catch (cause) {
    const messages = isChildFailure(cause) ? cause.stderr : String(cause);
    throw new Error(`The host's browser side does not build:\n${messages}`, { cause });
  }
}

function isChildFailure(error: unknown): error is { stderr: string } {
  return typeof error === 'object' && error !== null && 'stderr' in error && typeof error.stderr === 'string';
}
