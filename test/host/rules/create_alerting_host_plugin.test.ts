import type { Environment, EnvironmentUser } from '../environments/environment';
import { FIXTURE_ENVIRONMENT } from '../kibana/testing/fixture_environment';
import { startFixtureKibana, type FixtureKibana } from '../kibana/testing/start_fixture_kibana';
import { createAlertingHostPlugin } from './create_alerting_host_plugin';
import { createRulesHostPlugin } from './create_rules_host_plugin';
import { RuleStore } from './rule_store';

const user = (name: string, kibana: EnvironmentUser['kibana']): EnvironmentUser => ({
  name,
  password: name,
  elasticsearch: { cluster: [], indices: [] },
  kibana,
});

const ENVIRONMENT: Environment = {
  ...FIXTURE_ENVIRONMENT,
  users: [
    user('elastic', 'all'),
    user('analyst', { securitySolutionRulesV4: 'read' }),
    user('ml_reader', { ml: 'read' }),
    user('stranger', { siemV5: 'all' }),
  ],
  rules: [
    rule('a', true, ['default', 'soc'], 'job_a'),
    rule('b', false, ['default'], 'job_b'),
    rule('c', true, ['soc'], 'job_c'),
  ],
};

function rule(ruleId: string, enabled: boolean, spaces: string[], jobId: string) {
  return { ruleId, enabled, spaces, inline: { name: `Rule ${ruleId}`, jobIds: [jobId], pairs: [] } };
}

/** A plugin that passes a body on to `find`, and reads what the contracts don't have. */
const SERVER = `
  let alerting;
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
            if (!error.isBoom) throw error;
            return response.customError({ statusCode: error.output.statusCode, body: error.message });
          }
        }
      );
      post('/internal/find', async (request) =>
        (await alerting.getRulesClientWithRequest(request)).find(request.body));
      post('/internal/enable', async (request) =>
        (await alerting.getRulesClientWithRequest(request)).bulkEnableRules(request.body));
      post('/internal/authorize', async (request) => {
        const authorization = await alerting.getAlertingAuthorizationWithRequest(request);
        await authorization.ensureAuthorized(request.body);
        return {};
      });
      post('/internal/authorized_types', async (request) =>
        (await alerting.getAlertingAuthorizationWithRequest(request)).getAuthorizedRuleTypes(request.body));
      post('/internal/setup', () => plugins.alerting.registerType({}));
      post('/internal/fake', () => alerting.getRulesClientWithRequest({ headers: {} }));
    },
    start(core, plugins) { alerting = plugins.alerting; },
  });`;

let kibana: FixtureKibana;

beforeAll(async () => {
  const store = new RuleStore();
  kibana = await startFixtureKibana({
    environment: ENVIRONMENT,
    hostPlugins: [createRulesHostPlugin({ store }), createAlertingHostPlugin({ store })],
    manifest: { optionalPlugins: ['alerting'] },
    server: SERVER,
  });
});
afterAll(() => kibana.close());

async function post(
  path: string,
  { body = {}, user: name = 'elastic' }: { body?: object; user?: string } = {}
) {
  const answer = await kibana.fetch(path, { method: 'POST', body: JSON.stringify(body), user: name });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

const namesIn = async (path: string, filter?: string) => {
  const { body } = await post(path, { body: { options: { filter } } });
  return (body.data as Array<{ name: string }>).map(({ name }) => name);
};

test("answers the rules of the request's space", async () => {
  expect(await namesIn('/internal/find')).toEqual(['Rule a', 'Rule b']);
  expect(await namesIn('/s/soc/internal/find')).toEqual(['Rule a', 'Rule c']);
});

test('says who made a rule and when', async () => {
  const { body } = await post('/internal/find', {
    body: { options: { fields: ['createdBy', 'createdAt'], perPage: 1 } },
  });
  expect(body.data).toEqual([
    { id: expect.any(String), createdBy: 'elastic', createdAt: expect.stringMatching(/^20\d\d-.*Z$/) },
  ]);
});

test('filters', async () => {
  const filter = 'alert.attributes.params.type: "machine_learning" and not alert.attributes.enabled: true';
  expect(await namesIn('/internal/find', filter)).toEqual(['Rule b']);
});

test('answers who may read rules, and 403 who may not', async () => {
  expect(await post('/internal/find', { user: 'analyst' })).toMatchObject({
    status: 200,
    body: { total: 2 },
  });
  expect(await post('/internal/find', { user: 'stranger' })).toMatchObject({
    status: 403,
    body: { message: 'Unauthorized to find rules for any rule types.' },
  });
});

test('leaves out without a word what the user may not read, and says so when asked', async () => {
  expect(await post('/internal/find', { user: 'ml_reader' })).toMatchObject({
    status: 200,
    body: { total: 0 },
  });
  const body = { ruleTypeId: 'siem.mlRule', consumer: 'siem', operation: 'find', entity: 'rule' };
  expect(await post('/internal/authorize', { user: 'ml_reader', body })).toMatchObject({
    status: 403,
    body: { message: 'Unauthorized by "siem" to find "siem.mlRule" rule' },
  });
  expect(await post('/internal/authorize', { user: 'analyst', body })).toMatchObject({ status: 200 });
});

test.each([
  ['/internal/enable', {}, 'rulesClient.bulkEnableRules'],
  ['/internal/authorized_types', {}, 'alertingAuthorization.getAuthorizedRuleTypes'],
  ['/internal/setup', {}, 'plugins.alerting (setup).registerType'],
  ['/internal/find', { options: { filter: 'alert.attributes.name: *' } }, 'the rules filter'],
  ['/internal/find', { options: { hasReference: { type: 'action', id: '1' } } }, 'the option "hasReference"'],
])('answers 501 at %s %j', async (path, body, what) => {
  const answer = await post(path, { body });
  expect(answer.status).toBe(501);
  expect(String(answer.body.message)).toContain(what);
});

test('takes requests of the host only', async () => {
  expect((await post('/internal/fake')).status).toBe(500);
  expect(kibana.log.join('\n')).toContain('fake requests are not offered');
});

test('keeps the host from starting when a rule is not known', async () => {
  const environment = { ...ENVIRONMENT, rules: [{ ruleId: 'ghost', enabled: true, spaces: ['default'] }] };
  const hostPlugins = [createAlertingHostPlugin({ store: new RuleStore() })];
  const starting = startFixtureKibana({ environment, hostPlugins });
  await expect(starting).rejects.toThrow(
    'Plugin "alerting" failed in start: Environment "fixture": /rules/0/ruleId "ghost" is not known'
  );
});
