import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface FixturePlugin {
  /** Folder of the package, named after the plugin. */
  packageDir: string;
  /** Folder with the scripts and styles of the host's browser side. */
  browserDir: string;
  remove(): Promise<void>;
}

export const FIXTURE_MANIFEST = {
  id: 'fixturePlugin',
  version: '1.2.3',
  kibanaVersion: '9.5.0',
  owner: { name: 'fixtures' },
  server: true,
  ui: true,
  requiredPlugins: ['features', 'licensing'],
  optionalPlugins: ['spaces'],
  requiredBundles: [],
};

export interface FixtureContent {
  manifest?: Record<string, unknown>;
  /** Source of `server/index.js`. */
  server?: string;
  /** More files of the package: path → content. */
  files?: Record<string, string>;
}

/** Writes a built plugin package, and a browser side for it, to a temporary folder. */
export async function writeFixturePlugin(content: FixtureContent = {}): Promise<FixturePlugin> {
  const root = await mkdtemp(path.join(tmpdir(), 'host-fixture-'));
  const packageDir = path.join(root, 'kibana', FIXTURE_MANIFEST.id);
  const browserDir = path.join(root, 'browser');
  await writeAll(packageDir, {
    'kibana.json': JSON.stringify({ ...FIXTURE_MANIFEST, ...content.manifest }),
    'server/index.js': content.server ?? EMPTY_SERVER,
    'target/public/fixturePlugin.plugin.js': '"bundle of the fixture"',
    'public/assets/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    ...content.files,
  });
  await writeAll(browserDir, {
    'kbn-ui-shared-deps.js': '"shared"',
    'core.entry.js': '"core"',
    'charts/theme_only_light.css': '.light {}',
    'charts/theme_only_dark.css': '.dark {}',
  });
  return { packageDir, browserDir, remove: () => rm(root, { recursive: true, force: true }) };
}

const EMPTY_SERVER = 'exports.plugin = () => ({ setup() {}, start() {} });';

async function writeAll(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
