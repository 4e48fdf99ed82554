import { builtZips } from './built_zips';
import { readZip, type ZipEntry } from './read_zip';

const FOLDER = 'kibana/mlJobPicker/';

describe.each(builtZips())('the zip for Kibana $kibanaVersion', ({ file }) => {
  let entries: ZipEntry[];
  let files: string[];

  beforeAll(async () => {
    entries = await readZip(file);
    files = entries.filter(({ isFolder }) => !isFolder).map(({ name }) => name.slice(FOLDER.length));
  });

  it('holds one folder, named after the plugin', () => {
    const outside = entries
      .map(({ name }) => name)
      .filter((name) => !name.startsWith(FOLDER) && name !== 'kibana/');
    expect(outside).toEqual([]);
  });

  it('holds what Kibana reads', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'kibana.json',
        'package.json',
        '.i18nrc.json',
        'LICENSE',
        'NOTICE',
        'server/index.js',
        'server/selection_worker.js',
        'server/highs.wasm',
        'target/public/mlJobPicker.plugin.js',
      ])
    );
  });

  it('holds nothing else than that, chunks, translations and assets', () => {
    const known = [
      /^(kibana\.json|package\.json|\.i18nrc\.json|LICENSE|NOTICE)$/,
      /^server\/(index\.js|selection_worker\.js|highs\.wasm)$/,
      /^target\/public\/mlJobPicker\.(plugin|chunk\.\d+\.[0-9a-f]{8})\.js$/,
      /^translations\/[a-z]{2}-[A-Z]{2}\.json$/,
      /^public\/assets\//,
    ];
    expect(files.filter((name) => !known.some((pattern) => pattern.test(name)))).toEqual([]);
  });

  it('gives files mode 0644 and folders 0755', () => {
    const wrong = entries.filter(({ isFolder, mode }) => mode !== (isFolder ? 0o40755 : 0o100644));
    expect(wrong.map(({ name, mode }) => `${name} ${mode.toString(8)}`)).toEqual([]);
  });

  it('names each entry once, in order', () => {
    const names = entries.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
  });

  it('lists translations that are inside', () => {
    const rc = entries.find(({ name }) => name === `${FOLDER}.i18nrc.json`);
    const { translations } = JSON.parse(String(rc?.content));
    expect(files.filter((name) => name.startsWith('translations/'))).toEqual([...translations].sort());
  });

  it('carries a package.json without dependencies to install', () => {
    const packageJson = entries.find(({ name }) => name === `${FOLDER}package.json`);
    expect(JSON.parse(String(packageJson?.content))).toEqual({
      name: 'ml-job-picker',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      license: 'Apache-2.0',
      private: true,
    });
  });
});
