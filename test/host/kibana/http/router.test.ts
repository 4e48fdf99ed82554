import { ROUTES_FIXTURE } from '../testing/routes_fixture';
import { startFixtureKibana, type FixtureKibana } from '../testing/start_fixture_kibana';

describe('routes of a plugin', () => {
  let kibana: FixtureKibana;

  beforeAll(async () => {
    kibana = await startFixtureKibana({ server: ROUTES_FIXTURE });
  });
  afterAll(() => kibana.close());

  const json = async (response: Response): Promise<unknown> => response.json();

  test('answers with the headers of the handler and the version', async () => {
    const response = await kibana.fetch('/internal/open');
    expect(response.status).toBe(200);
    expect(response.headers.get('x-own')).toBe('yes');
    expect(response.headers.get('elastic-api-version')).toBe('1');
    expect(await json(response)).toEqual({ ok: true });
  });

  test.each([
    ['an unknown route', '/internal/nothing', {}, 404, 'Not Found'],
    ['an unknown method', '/internal/open', { method: 'DELETE' }, 404, 'Not Found'],
    ['an unknown space', '/s/mars/internal/open', {}, 404, 'no space "mars"'],
    [
      'no internal origin',
      '/internal/open',
      { headers: { 'x-elastic-internal-origin': undefined } },
      400,
      'x-elastic-internal-origin',
    ],
    [
      'another browser version',
      '/internal/open',
      { headers: { 'kbn-version': '9.4.0' } },
      400,
      'runs Kibana 9.4.0',
    ],
    [
      'no xsrf header',
      '/internal/unvalidated',
      { method: 'POST', headers: { 'kbn-xsrf': undefined } },
      400,
      'kbn-xsrf',
    ],
    [
      'an unknown version',
      '/internal/open',
      { headers: { 'elastic-api-version': '7' } },
      400,
      'Available: 1',
    ],
    [
      'a date as version',
      '/internal/open',
      { headers: { 'elastic-api-version': '2023-10-31' } },
      400,
      'elastic-api-version',
    ],
    ['a version in the query', '/internal/open?apiVersion=1', {}, 400, 'apiVersion is not enabled'],
    ['broken JSON', '/internal/unvalidated', { method: 'POST', body: '{' }, 400, 'JSON'],
    [
      'a prototype in JSON',
      '/internal/unvalidated',
      { method: 'POST', body: '{"__proto__":{}}' },
      400,
      'JSON',
    ],
    [
      'another media type',
      '/internal/unvalidated',
      { method: 'POST', body: 'a=b', headers: { 'content-type': 'text/plain' } },
      415,
      'Unsupported',
    ],
    [
      'a body over the default',
      '/internal/unvalidated',
      { method: 'POST', body: JSON.stringify('x'.repeat(1_048_576)) },
      413,
      '1048576',
    ],
    [
      "a body over the route's own limit",
      '/internal/small',
      { method: 'POST', body: '{"name":"long"}' },
      413,
      '10',
    ],
    [
      'what the validator refuses',
      '/internal/echo/1',
      { method: 'POST', body: '{}' },
      400,
      '[request body.name]: name is missing',
    ],
    ['a missing body', '/internal/echo/1', { method: 'POST' }, 400, '[request body.name]: name is missing'],
    [
      'a throwing validator',
      '/internal/echo/1',
      { method: 'POST', body: '{"explode":1}' },
      400,
      '[request body]: validator exploded',
    ],
    [
      'a user without the privilege',
      '/internal/guarded',
      { user: 'nobody' },
      403,
      'fixture_read, which user "nobody" lacks',
    ],
    [
      'a wrong password',
      '/internal/open',
      { headers: { authorization: `Basic ${btoa('elastic:no')}` } },
      401,
      'no user "elastic"',
    ],
    [
      'another kind of authentication',
      '/internal/open',
      { headers: { authorization: 'ApiKey x' } },
      401,
      'Basic authentication only',
    ],
    [
      'what the host does not offer',
      '/internal/not_offered',
      {},
      501,
      'does not offer context.core.featureFlags',
    ],
  ])('refuses %s', async (_, path, options, statusCode, message) => {
    const response = await kibana.fetch(path, options);
    expect(response.status).toBe(statusCode);
    expect(await json(response)).toEqual({
      statusCode,
      error: expect.any(String),
      message: expect.stringContaining(message),
    });
  });

  test('checks the privilege before the version and the body', async () => {
    const response = await kibana.fetch('/internal/guarded', {
      user: 'nobody',
      headers: { 'elastic-api-version': '7' },
    });
    expect(response.status).toBe(403);
  });

  test.each(['elastic', 'reader'])('lets %s call a guarded route', async (user) => {
    expect((await kibana.fetch('/internal/guarded', { user })).status).toBe(200);
  });

  test('a public route needs no internal origin, and answers with its oldest version', async () => {
    const response = await kibana.fetch('/api/open', { headers: { 'x-elastic-internal-origin': undefined } });
    expect(response.status).toBe(200);
    expect(response.headers.get('elastic-api-version')).toBe('2023-10-31');
  });

  test('kbn-version stands in for kbn-xsrf', async () => {
    const headers = { 'kbn-xsrf': undefined, 'kbn-version': '9.5.0' };
    expect(
      (await kibana.fetch('/internal/unvalidated', { method: 'POST', body: '{}', headers })).status
    ).toBe(200);
  });

  test('hands validated params, query and body to the handler', async () => {
    const response = await kibana.fetch('/internal/echo/7?a=1&a=2', { method: 'POST', body: '{"name":"x"}' });
    expect(await json(response)).toEqual({
      params: { id: '7' },
      query: { a: ['1', '2'] },
      body: { name: 'x' },
    });
  });

  test('a part without validator is empty for the handler', async () => {
    const response = await kibana.fetch('/internal/unvalidated', { method: 'POST', body: '{"name":"x"}' });
    expect(await json(response)).toEqual({});
  });

  test('works in a space', async () => {
    expect((await kibana.fetch('/s/soc/internal/open')).status).toBe(200);
  });

  test('tells the client nothing of an unexpected error, and the log all of it', async () => {
    const response = await kibana.fetch('/internal/broken');
    expect(response.status).toBe(500);
    expect(JSON.stringify(await json(response))).not.toContain('secret detail');
    expect(kibana.log.join('\n')).toMatch(/GET \/internal\/broken: Error: secret detail\n\s+at /);
  });

  test('an answer that the response factory did not make is an error', async () => {
    expect((await kibana.fetch('/internal/no_answer')).status).toBe(500);
    expect(kibana.log.join('\n')).toContain('must return what a function of its third argument made');
  });

  test('keeps the attributes of an error', async () => {
    const response = await kibana.fetch('/internal/custom');
    expect(await json(response)).toEqual({
      statusCode: 429,
      error: 'Too Many Requests',
      message: 'slow down',
      attributes: { code: 'busy' },
    });
  });

  test('renders an error of the Elasticsearch client with its reason', async () => {
    const body = await json(await kibana.fetch('/internal/elasticsearch_error'));
    expect(body).toMatchObject({
      statusCode: 501,
      message: expect.stringMatching(/^\[.*]: \/_cat\/indices$/s),
    });
  });

  test('lists every route with its plugin', () => {
    expect(kibana.routes).toContainEqual({
      method: 'GET',
      path: '/internal/guarded',
      access: 'internal',
      security: { authz: { requiredPrivileges: ['fixture_read'] } },
      pluginId: 'fixturePlugin',
    });
    expect(new Set(kibana.routes.map(({ pluginId }) => pluginId))).toEqual(
      new Set(['core', 'licensing', 'spaces', 'fixturePlugin'])
    );
  });

  test('answers capabilities of user and applications', async () => {
    const capabilities = async (user: string) => {
      const body = JSON.stringify({ applications: ['fixturePlugin', 'free'] });
      return json(await kibana.fetch('/api/core/capabilities', { method: 'POST', body, user }));
    };
    expect(await capabilities('reader')).toEqual({
      fixture: { show: true, change: false },
      navLinks: { fixturePlugin: true, free: true },
      catalogue: {},
      management: {},
    });
    expect(await capabilities('nobody')).toMatchObject({
      fixture: { show: false, change: false },
      navLinks: { fixturePlugin: false, free: true },
    });
  });

  test('answers the licence', async () => {
    const response = await kibana.fetch('/api/licensing/info');
    expect(await json(response)).toMatchObject({
      license: { type: 'trial', mode: 'trial', status: 'active' },
    });
  });
});
