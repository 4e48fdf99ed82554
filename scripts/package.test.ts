import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { runScript } from './packaging/fixtures/run_script';
import { writeFixtureCheckout } from './packaging/fixtures/write_fixture_checkout';

jest.setTimeout(60_000);

describe('npm run package', () => {
  const folders: string[] = [];

  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

  async function checkout(changes?: Record<string, string>): Promise<string> {
    const folder = await writeFixtureCheckout(changes);
    folders.push(folder);
    return folder;
  }

  function packageIt(root: string, args: string[] = [], env?: Record<string, string>) {
    return runScript(['scripts/package.ts', '--root', root, ...args], env);
  }

  it('writes a zip for each version, and the unpacked tree for the first', async () => {
    const root = await checkout();
    const result = await packageIt(root, ['--kibana-version', '9.4.3', '--kibana-version', '8.19.12']);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toMatch(/Entry of every page: [\d.]+ KB of 12.0 KB/);

    const zips = (await readdir(path.join(root, 'build'))).filter(
      (name) => !/^(unpacked|.*\.json)$/.test(name)
    );
    expect(zips.sort()).toEqual(['mlJobPicker-8.19.12.zip', 'mlJobPicker-9.4.3.zip']);
    const manifest = await readFile(path.join(root, 'build/unpacked/kibana/mlJobPicker/kibana.json'), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({ id: 'mlJobPicker', kibanaVersion: '9.4.3' });
  });

  it('writes the same bytes again, in another time zone', async () => {
    const [first, second] = [await checkout(), await checkout()];
    await packageIt(first, [], { TZ: 'Pacific/Auckland' });
    await packageIt(second, [], { TZ: 'America/Los_Angeles' });

    const zips = [first, second].map((root) => readFile(path.join(root, 'build', 'mlJobPicker-9.5.0.zip')));
    const [one, other] = await Promise.all(zips);
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
  });

  it.each([
    [
      'a refused import',
      { 'public/application.tsx': `import { z } from 'zod'; export const render = () => z;` },
      `'zod'`,
    ],
    ['an import of nothing', { 'server/word.ts': `export { word } from './elsewhere';` }, './elsewhere'],
    ['a missing export', { 'common/limits.ts': `export const OTHER = 3;` }, 'LIMIT'],
    ['a syntax error', { 'public/index.ts': `export function plugin( {` }, 'public/index.ts'],
    [
      'an entry over budget',
      {
        'common/limits.ts': `export const LIMIT = 3;`,
        'public/index.ts': `export const plugin = () => '${'x'.repeat(13_000)}';`,
      },
      'Over budget: the entry',
    ],
    [
      'a listed translation that is missing',
      { '.i18nrc.json': `{"translations": ["translations/de-DE.json"]}` },
      'de-DE.json',
    ],
  ])('fails on %s and leaves no zip, not even an old one', async (_, changes, message) => {
    const root = await checkout(changes);
    await mkdir(path.join(root, 'build'));
    await writeFile(path.join(root, 'build', 'mlJobPicker-9.4.3.zip'), 'old');

    const { code, stderr } = await packageIt(root);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
    expect(await readdir(path.join(root, 'build'))).toEqual([]);
  });

  it.each([
    [['--kibana-version', '9.4'], '"9.4" is not an exact version'],
    [['--kibana-version', '7.17.0'], 'Kibana 7.17.0 is not supported'],
    [['--version', '9.4.3'], "Unknown option '--version'"],
  ])('refuses %j in words', async (args, message) => {
    const { code, stderr } = await packageIt('nowhere', args);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });

  it('takes the files that a language brings', async () => {
    const messages = JSON.stringify({ formats: {}, messages: { 'mlJobPicker.title': 'Titel' } });
    const root = await checkout({
      '.i18nrc.json': `{"translations": ["translations/de-DE.json"]}`,
      'translations/de-DE.json': messages,
    });
    expect(await packageIt(root)).toMatchObject({ code: 0 });
    const packed = path.join(root, 'build/unpacked/kibana/mlJobPicker/translations/de-DE.json');
    expect(await readFile(packed, 'utf8')).toBe(messages);
  });
});
