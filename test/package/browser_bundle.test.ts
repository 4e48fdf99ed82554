import { readFileSync } from 'node:fs';
import path from 'node:path';

import { SHARED_DEPENDENCIES } from '../../scripts/packaging/shared_dependencies';
import { BUILD_DIR, builtZips } from './built_zips';
import { loadBrowserBundle } from './load_browser_bundle';
import { readZip } from './read_zip';

const PUBLIC_FOLDER = 'kibana/mlJobPicker/target/public/';

/** Text that these libraries carry even when minified. */
const TRACES = {
  react: 'Minified React error',
  'react elements': 'Symbol.for("react.element")',
  eui: 'euiScreenReaderOnly',
  emotion: 'data-emotion',
  lodash: '__lodash_hash_undefined__',
  moment: 'Moment<',
  zod: 'ZodError',
};

/** `mlJobPicker.chunk.173.0a1b2c3d.js` is 173. */
function idOf(chunkName: string): string {
  return chunkName.split('.')[2] ?? '';
}

/** Ids of chunks that the code loads together. */
function loadsOf(code: string): string[][] {
  return [...code.matchAll(/Promise\.all\(\[([^\]]*)\]\)/g)].map(([, list = '']) =>
    [...list.matchAll(/\.e\((\d+)\)/g)].map(([, id = '']) => id)
  );
}

describe('the browser bundle', () => {
  const scripts = new Map<string, string>();

  beforeAll(async () => {
    const [zip] = builtZips();
    for (const { name, content } of await readZip(zip?.file ?? '')) {
      if (name.startsWith(PUBLIC_FOLDER) && name.endsWith('.js')) {
        scripts.set(name.slice(PUBLIC_FOLDER.length), content.toString());
      }
    }
  });

  function entry(): string {
    return scripts.get('mlJobPicker.plugin.js') ?? '';
  }

  function chunksWith(trace: string): string[] {
    return [...scripts].filter(([, code]) => code.includes(trace)).map(([name]) => name);
  }

  it('defines exactly one key, without evaluating the plugin', () => {
    const { definitions, sharedDependencies } = loadBrowserBundle(entry());
    expect(definitions.map(({ key }) => key)).toEqual(['plugin/mlJobPicker/public']);
    expect(sharedDependencies).toEqual([]);
  });

  it('gives a plugin function when Kibana asks, the same each time', () => {
    const [definition] = loadBrowserBundle(entry()).definitions;
    const exported = definition?.get();
    expect(typeof exported?.['plugin']).toBe('function');
    expect(definition?.get()).toBe(exported);
  });

  it('loads its chunks from the path that Kibana names', () => {
    expect(entry()).toContain('window.__kbnPublicPath__.mlJobPicker');
    const named = [...entry().matchAll(/[{,](\d+):"([0-9a-f]{8})"/g)].map(
      ([, id, hash]) => `mlJobPicker.chunk.${id}.${hash}.js`
    );
    expect(named.length).toBeGreaterThan(0);
    expect([...scripts.keys()].sort()).toEqual([...named, 'mlJobPicker.plugin.js'].sort());
  });

  it('keeps its chunks apart from those of other plugins', () => {
    const chunks = [...scripts].filter(([name]) => name.includes('.chunk.'));
    for (const [, code] of chunks) expect(code.slice(0, 200)).toContain('mlJobPicker_bundle_chunks');
  });

  it('takes from Kibana only what every supported version shares', () => {
    const taken = [...scripts.values()].flatMap((code) =>
      [...code.matchAll(/__kbnSharedDeps__\.(\w+)/g)].map(([, property]) => property)
    );
    const shared = Object.values(SHARED_DEPENDENCIES);
    expect(taken).toEqual(expect.arrayContaining(['React', 'ElasticEui']));
    expect(taken.filter((property) => !shared.includes(property ?? ''))).toEqual([]);
  });

  it.each(Object.entries(TRACES))('does not bundle %s', (_, trace) => {
    expect([...scripts].filter(([, code]) => code.includes(trace)).map(([name]) => name)).toEqual([]);
  });

  it('bundles no package that Kibana shares, by the bundler’s own account', () => {
    const { browser } = JSON.parse(readFileSync(path.join(BUILD_DIR, 'bundle_report.json'), 'utf8'));
    const refused = [...Object.keys(SHARED_DEPENDENCIES), 'zod', 'scheduler', 'react-router'];
    expect(browser.packages.filter((name: string) => refused.includes(name))).toEqual([]);
  });

  it('loads file formats, and yaml with them, when a file is wanted and not with any page', () => {
    const [pageName = ''] = chunksWith('mlJobPickerMatrix');
    const [formats = ''] = chunksWith('technique-administration');
    const [yaml = ''] = chunksWith('tag:yaml.org,2002');
    const [reader = ''] = chunksWith('mitre-enterprise');
    for (const trace of ['technique-administration', 'tag:yaml.org,2002', 'mitre-enterprise']) {
      expect(chunksWith(trace)).toHaveLength(1);
    }
    const wantedFor = (name: string) =>
      [...scripts].flatMap(([from, code]) =>
        loadsOf(code).flatMap((loaded) => (loaded.includes(idOf(name)) ? [{ from, loaded }] : []))
      );
    // Each is loaded in one place, by the page itself, and yaml nowhere without the formats that need it.
    expect(wantedFor(formats)).toEqual([
      { from: pageName, loaded: expect.arrayContaining([idOf(formats), idOf(yaml)]) },
    ]);
    expect(wantedFor(yaml)).toEqual(wantedFor(formats));
    expect(scripts.get(pageName)).toMatch(new RegExp(`\\.e\\(${idOf(reader)}\\)`));
    for (const name of [formats, yaml, reader]) {
      expect(entry()).not.toMatch(new RegExp(`\\.e\\(${idOf(name)}\\)`));
    }
  });

  it('runs under a policy without unsafe-eval, and names no source map', () => {
    const forbidden = /\beval\s*\(|\bnew Function\b|\bFunction\s*\(|sourceMappingURL|\brequire\(/;
    expect([...scripts].filter(([, code]) => forbidden.test(code)).map(([name]) => name)).toEqual([]);
  });

  it('is production code', () => {
    expect([...scripts].filter(([, code]) => code.includes('process.env')).map(([name]) => name)).toEqual([]);
  });
});
