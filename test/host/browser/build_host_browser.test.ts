import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildHostBrowser } from './build_host_browser';

let parentDir: string;
let outDir: string;

beforeAll(async () => {
  parentDir = await mkdtemp(join(tmpdir(), 'host-browser-'));
  outDir = join(parentDir, 'out');
  await expect(buildHostBrowser({ outDir })).resolves.toEqual({ outDir, built: true });
}, 120_000);

afterAll(() => rm(parentDir, { recursive: true, force: true }));

test('returns at once when nothing has changed', async () => {
  const started = performance.now();
  await expect(buildHostBrowser({ outDir })).resolves.toEqual({ outDir, built: false });
  expect(performance.now() - started).toBeLessThan(1000);
});

test.each(['kbn-ui-shared-deps.js', 'core.entry.js'])('%s has no source map', async (file) => {
  const script = await readFile(join(outDir, file), 'utf8');
  expect(script.includes('sourceMappingURL')).toBe(false);
});

test.each(['light', 'dark'])('has the styles of charts in %s colours', async (colours) => {
  expect(await readFile(join(outDir, `charts/theme_only_${colours}.css`), 'utf8')).toContain('.echChart');
});

test('core makes no code from text, which the content security policy forbids', async () => {
  const core = await readFile(join(outDir, 'core.entry.js'), 'utf8');
  expect(core).not.toMatch(/\beval\(|\bFunction\(/);
});

test('core takes React and EUI from the shared dependencies', async () => {
  const core = await readFile(join(outDir, 'core.entry.js'), 'utf8');
  expect(core.length).toBeLessThan(200_000);
  for (const property of ['React', 'ReactDom', 'ElasticEui', 'KbnI18n', 'KbnReactKibanaContextRender']) {
    expect(core).toContain(`__kbnSharedDeps__.${property}`);
  }
  expect(core).toContain('entry/core/public');
});

test('builds again when the stamp is of other sources', async () => {
  await writeFile(join(outDir, 'build_stamp.json'), '{"stamp":"other"}');
  await expect(buildHostBrowser({ outDir })).resolves.toEqual({ outDir, built: true });
}, 120_000);
