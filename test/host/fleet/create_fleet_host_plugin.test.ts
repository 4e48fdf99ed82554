import type { EnvironmentIndex, EnvironmentUser } from '../environments/environment';
import { FIXTURE_ENVIRONMENT } from '../kibana/testing/fixture_environment';
import { startFixtureKibana, type FixtureKibana } from '../kibana/testing/start_fixture_kibana';
import { createFleetHostPlugin } from './create_fleet_host_plugin';

const user = (name: string, kibana: EnvironmentUser['kibana']): EnvironmentUser => ({
  name,
  password: name,
  elasticsearch: { cluster: [], indices: [] },
  kibana,
});

const index = (name: string, kind: EnvironmentIndex['kind'] = 'data_stream'): EnvironmentIndex => ({
  name,
  kind,
  tier: 'data_hot',
  fromDaysAgo: 1,
  toDaysAgo: 0,
  documents: [],
});

const numbered = Array.from({ length: 25 }, (_, number) => ({
  name: `zz_${String(number).padStart(2, '0')}`,
  version: '1.0.0',
  title: `Numbered ${number}`,
}));

const ENVIRONMENT = {
  ...FIXTURE_ENVIRONMENT,
  users: [
    user('elastic', 'all'),
    user('integrations_read', { fleet: 'read' }),
    user('integrations_all', { fleet: 'all' }),
    user('fleet_all', { fleetv2: 'all' }),
    user('fleet_read', { fleetv2: 'read' }),
    user('nobody', {}),
  ],
  indices: [
    index('logs-system.auth-default'),
    index('logs-system.auth-other'),
    index('metrics-system.cpu-default'),
    index('logs-system.auth-old', 'index'),
    index('logs-system_audit.file-default'),
    index('logs-okta-default'),
    index('auditbeat-8'),
  ],
  integrations: [
    { name: 'system', version: '2.6.1', title: 'System' },
    { name: 'system_audit', version: '1.17.0', title: 'System Audit' },
    { name: 'okta', version: '3.0.0' },
    ...numbered,
  ],
};

/** A plugin that passes a body on to `getInstalledPackages`, and reads what the contracts don't have. */
const SERVER = `
  let fleet;
  const security = { authz: { enabled: false, reason: 'fixture' } };
  exports.plugin = () => ({
    setup(core, plugins) {
      const { versioned } = core.http.createRouter();
      const post = (path, handler) => versioned.post({ path, access: 'internal', security }).addVersion(
        { version: '1', validate: { request: { body: (data, { ok }) => ok(data) } } },
        async (context, request, response) => {
          try {
            return response.ok({ body: await handler(request) });
          } catch (error) {
            if (error.name !== 'FleetUnauthorizedError') throw error;
            return response.forbidden({ body: error.message });
          }
        }
      );
      const clientOf = (request) => fleet.packageService.asScoped(request);
      post('/internal/packages', (request) => clientOf(request).getInstalledPackages(request.body));
      post('/internal/streams', async (request) => {
        const { items } = await clientOf(request).getInstalledPackages(request.body);
        return items.map(({ name, dataStreams }) => [name, dataStreams]);
      });
      post('/internal/installation', (request) => clientOf(request).getInstallation('system'));
      post('/internal/as_internal', () => fleet.packageService.asInternalUser);
      post('/internal/agents', () => fleet.agentService);
      post('/internal/setup', () => plugins.fleet.anything);
      post('/internal/fake', () => clientOf({ headers: {} }).getInstalledPackages({ perPage: 1, sortOrder: 'asc' }));
    },
    start(core, plugins) { fleet = plugins.fleet; },
  });`;

let kibana: FixtureKibana;

beforeAll(async () => {
  kibana = await startFixtureKibana({
    environment: ENVIRONMENT,
    hostPlugins: [createFleetHostPlugin()],
    manifest: { optionalPlugins: ['fleet'] },
    server: SERVER,
  });
});
afterAll(() => kibana.close());

const PAGE = { perPage: 20, sortOrder: 'asc' };

async function post(path: string, body: object = PAGE, asUser = 'elastic') {
  const answer = await kibana.fetch(path, { method: 'POST', body: JSON.stringify(body), user: asUser });
  return { status: answer.status, body: (await answer.json()) as unknown };
}

interface Page {
  items: Array<{ name: string; title?: string }>;
  total: number;
  searchAfter?: unknown[];
}

async function packages(params: object, asUser?: string): Promise<Page> {
  const { status, body } = await post('/internal/packages', params, asUser);
  expect(status).toBe(200);
  return body as Page;
}

test('answers a page by name, and where the next one begins', async () => {
  expect(await packages({ perPage: 2, sortOrder: 'asc' })).toEqual({
    items: [
      { name: 'okta', version: '3.0.0', status: 'installed' },
      { name: 'system', version: '2.6.1', status: 'installed', title: 'System' },
    ],
    total: 28,
    searchAfter: ['system'],
  });
});

test.each(['asc', 'desc'])('has each package on one page, %s', async (sortOrder) => {
  const names: string[] = [];
  let searchAfter: unknown[] | undefined;
  do {
    const page = await packages({ perPage: 7, sortOrder, searchAfter });
    names.push(...page.items.map(({ name }) => name));
    ({ searchAfter } = page);
  } while (searchAfter);
  const expected = ENVIRONMENT.integrations.map(({ name }) => name).sort();
  expect(names).toEqual(sortOrder === 'asc' ? expected : expected.reverse());
});

test('finds by the beginning of the name', async () => {
  const { items, total } = await packages({ ...PAGE, nameQuery: 'sys' });
  expect(items.map(({ name }) => name)).toEqual(['system', 'system_audit']);
  expect(total).toBe(2);
});

test('titles the first 20 packages of a page only, as Kibana does', async () => {
  const { items } = await packages({ perPage: 100, sortOrder: 'desc' });
  expect(items.filter(({ title }) => title !== undefined).map(({ name }) => name)).toEqual(
    items.slice(0, 20).map(({ name }) => name)
  );
});

test('tells the data streams that exist, by dataset', async () => {
  const { body } = await post('/internal/streams', { ...PAGE, perPage: 3, showOnlyActiveDataStreams: true });
  expect(body).toEqual([
    ['okta', [{ name: 'logs-okta-*', title: 'okta' }]],
    [
      'system',
      [
        { name: 'logs-system.auth-*', title: 'auth' },
        { name: 'metrics-system.cpu-*', title: 'cpu' },
      ],
    ],
    ['system_audit', [{ name: 'logs-system_audit.file-*', title: 'file' }]],
  ]);
});

test.each(['elastic', 'integrations_read', 'integrations_all', 'fleet_all'])(
  'answers %s, who may read packages',
  async (name) => expect((await packages(PAGE, name)).total).toBe(28)
);

test.each(['fleet_read', 'nobody'])('refuses %s by the name of the error', async (name) => {
  expect(await post('/internal/packages', PAGE, name)).toMatchObject({
    status: 403,
    body: { message: `User "${name}" may not read the packages of Fleet` },
  });
});

test.each([
  ['/internal/installation', PAGE, 'packageClient.getInstallation'],
  ['/internal/as_internal', PAGE, 'plugins.fleet.packageService.asInternalUser'],
  ['/internal/agents', PAGE, 'plugins.fleet.agentService'],
  ['/internal/setup', PAGE, 'plugins.fleet (setup).anything'],
  ['/internal/streams', PAGE, 'an installed package without showOnlyActiveDataStreams.dataStreams'],
  ['/internal/packages', { ...PAGE, dataStreamType: 'logs' }, 'the parameter "dataStreamType"'],
  ['/internal/packages', { ...PAGE, nameQuery: 'a | b' }, 'the nameQuery "a | b"'],
])('answers 501 at %s %j', async (path, body, what) => {
  expect(await post(path, body)).toMatchObject({
    status: 501,
    body: { message: expect.stringContaining(what) },
  });
});

test.each([
  [{ sortOrder: 'asc' }, 'perPage'],
  [{ perPage: 10_001, sortOrder: 'asc' }, 'perPage'],
  [{ perPage: 1 }, 'sortOrder'],
])('takes no %j', async (params, member) => {
  expect((await post('/internal/packages', params)).status).toBe(500);
  expect(kibana.log.at(-1)).toContain(`getInstalledPackages: ${member}: `);
});

test('takes requests of the host only', async () => {
  expect((await post('/internal/fake')).status).toBe(500);
  expect(kibana.log.join('\n')).toContain('fake requests are not offered');
});

test('nothing is installed where the environment names nothing', async () => {
  const bare = await startFixtureKibana({
    hostPlugins: [createFleetHostPlugin()],
    manifest: { optionalPlugins: ['fleet'] },
    server: SERVER,
  });
  const body = JSON.stringify(PAGE);
  const answer = await bare.fetch('/internal/packages', { method: 'POST', body, user: 'elastic' });
  const page = (await answer.json()) as unknown;
  await bare.close();
  expect(page).toEqual({ items: [], total: 0 });
});
