import path from 'node:path';

import { unescape } from 'lodash';

import type { InjectedMetadata } from '../../injected_metadata';
import { FIXTURE_ENVIRONMENT } from '../testing/fixture_environment';
import { startFixtureKibana, type FixtureKibana } from '../testing/start_fixture_kibana';

describe('pages', () => {
  let kibana: FixtureKibana;

  beforeAll(async () => {
    kibana = await startFixtureKibana({ files: { 'secret.txt': 'secret' } });
  });
  afterAll(() => kibana.close());

  const metadataOf = async (
    path_: string,
    headers: Record<string, string> = {}
  ): Promise<InjectedMetadata> => {
    const html = await (await kibana.fetch(path_, { headers })).text();
    const data = /<kbn-injected-metadata data="([^"]*)">/.exec(html)?.[1] ?? '';
    return JSON.parse(unescape(data));
  };
  const scripts = async (): Promise<string[]> => {
    const text = await (await kibana.fetch('/bootstrap.js')).text();
    return JSON.parse(/"scripts":(\[[^\]]*])/.exec(text)?.[1] ?? '');
  };

  test.each([
    ['/', '/app/fixturePlugin'],
    ['/s/soc', '/s/soc/app/fixturePlugin'],
  ])('%s leads to %s', async (from, to) => {
    const response = await kibana.fetch(from);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(to);
  });

  test('has the policy that Kibana enforces, and no inline script', async () => {
    const response = await kibana.fetch('/app/anything/below');
    const policy = response.headers.get('content-security-policy')?.split('; ') ?? [];
    expect(policy).toEqual(
      expect.arrayContaining([
        "script-src 'report-sample' 'self'",
        "style-src 'report-sample' 'self' 'unsafe-inline'",
        "worker-src 'report-sample' 'self' blob:",
        "object-src 'none'",
        "form-action 'self'",
        "default-src 'none'",
        "connect-src 'self'",
      ])
    );
    expect((await response.text()).match(/<script[^>]*>/g)).toEqual(['<script src="/bootstrap.js">']);
  });

  test('tells the browser what it runs on', async () => {
    expect(await metadataOf('/app/fixturePlugin')).toEqual({
      version: '9.5.0',
      buildNumber: expect.any(Number),
      branch: '9.5',
      basePath: '',
      serverBasePath: '',
      spaceId: 'default',
      userName: 'elastic',
      darkMode: false,
      locale: 'en',
      uiSettings: expect.objectContaining({ 'dateFormat:tz': 'Browser' }),
      uiPlugins: [
        { id: 'fixturePlugin', requiredPlugins: ['features', 'licensing'], optionalPlugins: ['spaces'] },
      ],
    });
  });

  test('knows its space', async () => {
    expect(await metadataOf('/s/soc/app/fixturePlugin')).toMatchObject({
      basePath: '/s/soc',
      spaceId: 'soc',
    });
    expect((await kibana.fetch('/s/mars/app/fixturePlugin')).status).toBe(404);
  });

  test('the cookie chooses the theme', async () => {
    expect(await metadataOf('/app/x', { cookie: 'hostTheme=dark' })).toMatchObject({ darkMode: true });
    const bootstrap = await kibana.fetch('/bootstrap.js', { headers: { cookie: 'hostTheme=dark' } });
    expect(await bootstrap.text()).toContain('"darkMode":true');
  });

  test('serves all scripts in order, to be kept for a year', async () => {
    const urls = await scripts();
    const { buildNumber } = await metadataOf('/app/x');
    expect(urls).toEqual([
      `/${buildNumber}/bundles/kbn-ui-shared-deps.js`,
      `/${buildNumber}/bundles/core.entry.js`,
      `/${buildNumber}/bundles/plugin/fixturePlugin/1.2.3/fixturePlugin.plugin.js`,
    ]);
    const answers = await Promise.all(urls.map((url) => kibana.fetch(url)));
    expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual([
      '"shared"',
      '"core"',
      '"bundle of the fixture"',
    ]);
    answers.forEach((answer) => {
      expect(answer.headers.get('cache-control')).toBe('max-age=31536000');
      expect(answer.headers.get('content-type')).toMatch(/javascript/);
    });
  });

  test.each([
    ['hostTheme=light', '.light {}'],
    ['hostTheme=dark', '.dark {}'],
  ])('links the styles of charts in its colours: %s', async (cookie, expected) => {
    const html = await (await kibana.fetch('/s/soc/app/x', { headers: { cookie } })).text();
    const links = [...html.matchAll(/<link rel="stylesheet" href="([^"]*)">/g)].map(([, url = '']) => url);
    expect(links).toHaveLength(1);
    const response = await kibana.fetch(links[0] ?? '');
    expect(await response.text()).toBe(expected);
    expect(response.headers.get('cache-control')).toBe('max-age=31536000');
    expect(response.headers.get('content-type')).toContain('text/css');
  });

  test('serves assets of the plugin', async () => {
    const response = await kibana.fetch('/plugins/fixturePlugin/assets/logo.svg');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('image/svg+xml');
  });

  test.each(['..%2f..%2fkibana.json', '..%2f..%2fsecret.txt', '', 'missing.js', '%00'])(
    'serves nothing outside the bundle folder: %s',
    async (file) => {
      const bundle = (await scripts()).at(-1) ?? '';
      const response = await kibana.fetch(`${path.posix.dirname(bundle)}/${file}`);
      expect([400, 404]).toContain(response.status);
    }
  );
});

test('a dark environment has dark pages, unless the cookie says otherwise', async () => {
  const environment = { ...FIXTURE_ENVIRONMENT, uiSettings: { 'theme:darkMode': true } };
  const kibana = await startFixtureKibana({ environment });
  const dark = await (await kibana.fetch('/bootstrap.js')).text();
  const light = await (
    await kibana.fetch('/bootstrap.js', { headers: { cookie: 'hostTheme=light' } })
  ).text();
  await kibana.close();
  expect(dark).toContain('"darkMode":true');
  expect(light).toContain('"darkMode":false');
});
