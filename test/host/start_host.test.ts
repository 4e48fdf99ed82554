import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { FIXTURE_ENVIRONMENT } from './kibana/testing/fixture_environment';
import { writeFixturePlugin, type FixturePlugin } from './kibana/testing/fixture_plugin';
import { builtInModules } from './modules/built_in_modules';
import { startHost, type HostOptions, type RunningHost } from './start_host';

describe('startHost', () => {
  let fixture: FixturePlugin;
  let folder: string;
  const running: RunningHost[] = [];

  beforeAll(async () => {
    fixture = await writeFixturePlugin();
    folder = await mkdtemp(path.join(tmpdir(), 'host-input-'));
    await writeFile(path.join(folder, 'broken.json'), '[{');
  });
  afterAll(async () => {
    await fixture.remove();
    await rm(folder, { recursive: true });
  });

  // Closing twice does nothing, so that a test may close its host itself.
  afterEach(async () => {
    for (const host of running.splice(0)) await host.close();
  });

  const start = async (options: Partial<HostOptions>): Promise<RunningHost> => {
    const { packageDir, browserDir } = fixture;
    const host = await startHost({
      port: 0,
      environment: 'empty',
      quiet: true,
      packageDir,
      browserDir,
      ...options,
    });
    running.push(host);
    return host;
  };

  test('starts all of it, and stops', async () => {
    const host = await start({});
    const page = await fetch(`${host.url}/app/fixturePlugin`);
    const pluginIds = new Set(host.routes.map(({ pluginId }) => pluginId));
    await host.close();
    expect(page.status).toBe(200);
    expect([...pluginIds]).toEqual(expect.arrayContaining(['core', 'licensing', 'ml']));
    expect(host).toMatchObject({
      environmentName: 'empty',
      userName: 'elastic',
      missingPlugins: [],
      internalUserCalls: 0,
    });
    await expect(fetch(host.url)).rejects.toThrow();
    await expect(fetch(host.elasticsearch?.url ?? '')).rejects.toThrow();
  });

  test('has the modules of Kibana 7.17 when they are named', async () => {
    const host = await start({ modules: ['7.17'] });
    const answer = await fetch(`${host.url}/internal/ml/modules/get_module/`, {
      headers: { 'x-elastic-internal-origin': 'Kibana', 'elastic-api-version': '1' },
    });
    expect(await answer.json()).toEqual(builtInModules('7.17'));
  });

  test('no route is without authorisation', async () => {
    const host = await start({});
    const open = host.routes.filter(({ security }) => !('requiredPrivileges' in security.authz));
    open.forEach(({ security: { authz } }) =>
      expect(authz).toMatchObject({ enabled: false, reason: expect.any(String) })
    );
    expect(host.routes.length).toBeGreaterThan(open.length);
  });

  test.each<[string, Partial<HostOptions>, string]>([
    ['an unknown environment', { environment: 'nowhere' }, 'default'],
    [
      'an unknown user',
      { user: 'ghost' },
      'There is no user "ghost" in the environment "empty". Known: elastic',
    ],
    [
      'a missing module folder',
      { modules: ['/no/such/modules'] },
      'The module folder /no/such/modules does not exist',
    ],
    [
      'a missing rules file',
      { rules: '/no/such/rules.json' },
      'The rules file /no/such/rules.json does not exist',
    ],
    [
      'an installed rule that nobody knows',
      {
        environment: {
          ...FIXTURE_ENVIRONMENT,
          rules: [{ ruleId: 'ghost', enabled: true, spaces: ['default'] }],
        },
      },
      'Environment "fixture": /rules/0/ruleId "ghost" is not known: no rules file is given (--rules)',
    ],
    ['a version without patch', { kibanaVersion: '9.5' }, '"9.5" is not a Kibana version'],
    [
      'another Kibana version',
      { kibanaVersion: '9.4.3' },
      'is made for Kibana 9.5.0, but this is Kibana 9.4.3',
    ],
    ['a package that is not built', { packageDir: '/no/such/package' }, 'has no kibana.json'],
    [
      'a browser side that is not built',
      { browserDir: '/no/such/browser' },
      'kbn-ui-shared-deps.js is missing',
    ],
    ['a wrong Elasticsearch URL', { elasticsearchUrl: 'localhost:9200' }, 'The Elasticsearch URL must be'],
    [
      'an Elasticsearch that is not there',
      { elasticsearchUrl: 'http://elastic:pass-word@127.0.0.1:1' },
      'Elasticsearch at http://127.0.0.1:1 does not tell its licence: connect ECONNREFUSED',
    ],
  ])('refuses %s', async (_, options, message) => {
    const failure: unknown = await start(options).catch((error: unknown) => error);
    expect(String(failure)).toContain(message);
    expect(String(failure)).not.toContain('pass-word');
  });

  test('refuses a rules file that is not JSON, and a file in place of a module folder', async () => {
    const file = path.join(folder, 'broken.json');
    await expect(start({ rules: file })).rejects.toThrow(`The rules file ${file} is not JSON`);
    await expect(start({ modules: [file] })).rejects.toThrow('--modules takes folders');
  });

  test('refuses a port in use, and says what to do', async () => {
    const first = await start({});
    const port = Number(new URL(first.url).port);
    await expect(start({ port })).rejects.toThrow(
      `Port ${port} is in use. Choose another with --port <number>`
    );
  });
});
