import { BULK, startRulesHost, type RulesHost } from '../testing/start_rules_host';

let host: RulesHost;
let ids: string[];

beforeAll(async () => {
  host = await startRulesHost();
  ids = await host.install(['a']);
});
afterAll(() => host.close());

test('answers 403 to who may not read rules', async () => {
  const answer = await host.post(BULK, { action: 'enable', ids }, { user: 'stranger' });
  expect(answer).toMatchObject({ status: 403, body: { statusCode: 403 } });
});

test.each([
  [{ ids: ['x'] }, 'body.action'],
  [{ action: 'explode' }, 'body.action'],
  [{ action: 'enable', ids: [] }, 'body.ids'],
  [{ action: 'enable', ids: 'x' }, 'body.ids'],
  [{ action: 'enable', id: ['x'] }, 'body.id'],
  [undefined, 'body'],
])('answers 400 to %j', async (body, place) => {
  expect(await host.post(BULK, body)).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining(`[request ${place}]`) },
  });
});

test.each([
  [{ action: 'enable', ids: ['x'], query: '' }, 'not both'],
  [{ action: 'enable', ids: Array.from({ length: 101 }, (_, index) => `${index}`) }, 'At most 100 ids'],
])('answers 400 in its own form to what the schema lets pass', async (body, message) => {
  expect(await host.post(BULK, body)).toEqual({
    status: 400,
    body: { status_code: 400, message: expect.stringContaining(message) },
  });
});

test('takes a dry run of true or false only, and its public version only', async () => {
  expect((await host.post(`${BULK}?dry_run=yes`, { action: 'enable', ids })).status).toBe(400);
  expect((await host.post(BULK, { action: 'enable', ids }, { version: '2024-01-01' })).status).toBe(400);
  expect(await host.installed()).toMatchObject([{ enabled: false }]);
});

test.each(['export', 'duplicate', 'edit', 'run', 'fill_gaps'])('does not double %s', async (action) => {
  expect((await host.post(BULK, { action, ids })).status).toBe(501);
});

test('does not double every KQL', async () => {
  const query = 'alert.attributes.name: *';
  expect((await host.post(BULK, { action: 'enable', query })).status).toBe(501);
});
