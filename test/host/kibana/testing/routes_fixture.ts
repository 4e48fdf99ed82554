/** A plugin with one route for each rule under test. */
export const ROUTES_FIXTURE = `
const open = { authz: { enabled: false, reason: 'fixture' } };
const guarded = { authz: { requiredPrivileges: ['fixture_read'] } };
let aborted = [];

function setup(core, { features }) {
  features.registerKibanaFeature({
    id: 'fixture', name: 'Fixture', category: { id: 'x', label: 'X' }, app: ['fixturePlugin'],
    privileges: {
      all: { api: ['fixture_read'], savedObject: { all: [], read: [] }, ui: ['show', 'change'] },
      read: { api: ['fixture_read'], savedObject: { all: [], read: [] }, ui: ['show'] },
    },
  });
  const { versioned } = core.http.createRouter();
  const route = (method, path, handler, { validate = false, access = 'internal', security = open, options } = {}) =>
    versioned[method]({ path, access, security, options })
      .addVersion({ version: access === 'internal' ? '1' : '2023-10-31', validate }, handler);

  route('get', '/internal/open', (c, q, response) => response.ok({ body: { ok: true }, headers: { 'x-own': 'yes' } }));
  route('get', '/api/open', (c, q, response) => response.ok({ body: { ok: true } }), { access: 'public' });
  route('get', '/internal/guarded', (c, q, response) => response.ok({ body: {} }), { security: guarded });
  route('post', '/internal/echo/{id}', (c, { params, query, body }, response) => response.ok({ body: { params, query, body } }), {
    validate: { request: {
      params: (data, { ok }) => ok(data),
      query: (data, { ok }) => ok(data),
      body: (data, { ok, badRequest }) => {
        if (data && data.explode) throw new Error('validator exploded');
        return data && data.name ? ok(data) : badRequest('name is missing', ['name']);
      },
    } },
  });
  route('post', '/internal/unvalidated', (c, { body }, response) => response.ok({ body }));
  route('post', '/internal/small', (c, q, response) => response.ok({ body: {} }), { options: { body: { maxBytes: 10 } } });
  route('get', '/internal/broken', () => { throw new Error('secret detail'); });
  route('get', '/internal/no_answer', () => ({ status: 200 }));
  route('get', '/internal/not_offered', async (context) => (await context.core).featureFlags.all());
  route('get', '/internal/custom', (c, q, response) =>
    response.customError({ statusCode: 429, body: { message: 'slow down', attributes: { code: 'busy' } } }));
  route('get', '/internal/who', async (context, q, response) => {
    const { elasticsearch } = await context.core;
    return response.ok({ body: await elasticsearch.client.asCurrentUser.security.authenticate() });
  });
  route('get', '/internal/current_user', async (context, q, response) => {
    const { security } = await context.core;
    return response.ok({ body: security.authc.getCurrentUser() });
  });
  route('get', '/internal/internal_user', async (context, q, response) => {
    const { elasticsearch } = await context.core;
    return response.ok({ body: await elasticsearch.client.asInternalUser.security.authenticate() });
  });
  route('get', '/internal/elasticsearch_error', async (context, q, response) => {
    const { elasticsearch } = await context.core;
    try {
      await elasticsearch.client.asCurrentUser.cat.indices({ format: 'json' });
    } catch (error) {
      return response.customError({ statusCode: error.statusCode, body: error });
    }
  });
  route('get', '/internal/core_context', async (context, q, response) => {
    const { savedObjects, uiSettings } = await context.core;
    const { license } = await context.licensing;
    return response.ok({ body: {
      license: license.type,
      found: (await savedObjects.client.find({ type: 'security-rule' })).total,
      tz: await uiSettings.client.get('dateFormat:tz'),
    } });
  });
  route('get', '/internal/wait', (c, request, response) => new Promise((resolve) => {
    request.events.aborted$.subscribe(() => aborted.push('aborted'));
    request.events.completed$.subscribe(() => { aborted.push('completed'); resolve(response.ok({ body: {} })); });
  }));
  route('get', '/internal/fail_when_aborted', (c, request) => new Promise((resolve, reject) => {
    request.events.aborted$.subscribe(() => { aborted.push('failing'); reject(new Error('nobody is listening')); });
  }));
  route('get', '/internal/events', (c, request, response) => {
    request.events.aborted$.subscribe(() => aborted.push('never'));
    return response.ok({ body: aborted });
  });
}

exports.plugin = () => ({ setup, start() {} });
`;
