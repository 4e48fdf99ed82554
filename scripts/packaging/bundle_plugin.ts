import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { browserBundleConfig } from './browser_bundle_config';
import { bundleReport, type BundleReport } from './bundle_report';
import { checkBudgets } from './check_budgets';
import { copyFiles } from './copy_files';
import { listFiles } from './list_files';
import { PackagingError } from './packaging_error';
import type { PackagePaths } from './package_paths';
import { runBundler } from './run_bundler';
import { serverBundleConfig, workerBundleConfig } from './server_bundle_config';
import { thirdPartyNotices } from './third_party_notices';

/** What the bundles consist of. */
export interface PluginReport {
  browser: BundleReport;
  server: BundleReport;
  /** Of the solver's worker thread. */
  worker: BundleReport;
}

/**
 * Fills a folder with the installed plugin, except for `kibana.json`, which differs by Kibana version.
 *
 * @throws PackagingError if a bundle fails, is over budget, or carries software without a licence
 */
export async function bundlePlugin(
  { rootDir, modulesDir }: PackagePaths,
  pluginId: string,
  pluginDir: string
): Promise<PluginReport> {
  const publicDir = path.join(pluginDir, 'target', 'public');
  const serverDir = path.join(pluginDir, 'server');
  const serverPaths = { rootDir, modulesDir, outDir: serverDir };
  const report = {
    browser: bundleReport(
      await runBundler(browserBundleConfig(pluginId, { rootDir, modulesDir, outDir: publicDir }))
    ),
    server: bundleReport(await runBundler(serverBundleConfig(serverPaths))),
    worker: bundleReport(await runBundler(workerBundleConfig(serverPaths))),
  };
  checkBudgets(report.browser);
  // Kibana shows its failure screen on every page if this one file is missing.
  if (!existsSync(path.join(publicDir, `${pluginId}.plugin.js`))) {
    throw new PackagingError(`The browser bundle ended without ${pluginId}.plugin.js`);
  }

  await writePackageJson(rootDir, pluginDir);
  // The worker's script reads it from beside itself.
  await copyFile(path.join(modulesDir, 'highs', 'build', 'highs.wasm'), path.join(serverDir, 'highs.wasm'));
  await copyFiles(rootDir, pluginDir, [
    'LICENSE',
    ...(await translationFiles(rootDir)),
    ...(await assets(rootDir)),
  ]);
  await writeNotice(rootDir, modulesDir, pluginDir, report);
  return report;
}

/** Only what describes the package: a list of dependencies would suggest that they must be installed. */
async function writePackageJson(rootDir: string, pluginDir: string): Promise<void> {
  const { name, version, license }: Record<string, unknown> = JSON.parse(
    await readFile(path.join(rootDir, 'package.json'), 'utf8')
  );
  await mkdir(pluginDir, { recursive: true });
  await writeFile(
    path.join(pluginDir, 'package.json'),
    `${JSON.stringify({ name, version, license, private: true }, null, 2)}\n`
  );
}

/** `.i18nrc.json` and what it lists: Kibana opens each listed file (src/core/packages/i18n/server-internal). */
async function translationFiles(rootDir: string): Promise<string[]> {
  const { translations }: { translations?: unknown } = JSON.parse(
    await readFile(path.join(rootDir, '.i18nrc.json'), 'utf8')
  );
  if (!Array.isArray(translations)) throw new PackagingError('.i18nrc.json: translations is not a list');

  const files = translations.map(String);
  const missing = files.filter((file) => !existsSync(path.join(rootDir, file)));
  if (missing.length > 0) throw new PackagingError(`.i18nrc.json lists missing files: ${missing.join(', ')}`);
  return ['.i18nrc.json', ...files];
}

async function assets(rootDir: string): Promise<string[]> {
  return (await listFiles(path.join(rootDir, 'public', 'assets'))).map((file) => `public/assets/${file}`);
}

async function writeNotice(rootDir: string, modulesDir: string, pluginDir: string, report: PluginReport) {
  // The bundler's own runtime is part of what it writes.
  const packages = [
    ...report.browser.packages,
    ...report.server.packages,
    ...report.worker.packages,
    '@rspack/core',
  ];
  const own = await readFile(path.join(rootDir, 'NOTICE'), 'utf8');
  await writeFile(path.join(pluginDir, 'NOTICE'), `${own}\n${await thirdPartyNotices(packages, modulesDir)}`);
}
