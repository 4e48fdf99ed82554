import { BULK, startRulesHost, type RulesHost } from '../testing/start_rules_host';

const ALL = ['a', 'b', 'c'];

let host: RulesHost;
let ids: string[];

beforeEach(async () => {
  host = await startRulesHost();
  ids = await host.install(ALL);
});
afterEach(() => host.close());

/** Rule → whether it is enabled. */
async function states(space?: string): Promise<Record<string, boolean>> {
  const rules = await host.installed(space);
  return Object.fromEntries(rules.map(({ params, enabled }) => [String(params.ruleId), enabled]));
}

test('enables and disables rules, and answers them as they are then', async () => {
  const enabled = await host.post(BULK, { action: 'enable', ids: ids.slice(0, 2) });
  expect(enabled).toEqual({
    status: 200,
    body: {
      success: true,
      rules_count: 2,
      attributes: {
        results: {
          updated: [
            expect.objectContaining({ id: ids[0], rule_id: 'a', name: 'Z now', enabled: true }),
            expect.objectContaining({ id: ids[1], rule_id: 'b', enabled: true }),
          ],
          created: [],
          deleted: [],
          skipped: [],
        },
        summary: { failed: 0, succeeded: 2, skipped: 0, total: 2 },
      },
    },
  });
  expect(await states()).toEqual({ a: true, b: true, c: false });
  await host.post(BULK, { action: 'disable', ids: [ids[0]] });
  expect(await states()).toEqual({ a: false, b: true, c: false });
});

test('shows who made a rule and when', async () => {
  const { body } = await host.post(BULK, { action: 'enable', ids: [ids[0]] });
  const [rule] = await host.installed();
  expect(body).toHaveProperty(
    'attributes.results.updated.0',
    expect.objectContaining({ created_by: 'installer', created_at: rule?.createdAt })
  );
});

test('deletes rules', async () => {
  const { status, body } = await host.post(BULK, { action: 'delete', ids: [ids[1]] });
  expect(status).toBe(200);
  expect(body).toMatchObject({ rules_count: 1, attributes: { results: { deleted: [{ rule_id: 'b' }] } } });
  expect(await states()).toEqual({ a: false, c: false });
});

test.each(['enable', 'disable', 'delete'])(
  'a dry run of %s changes nothing and lists nothing',
  async (action) => {
    await host.post(BULK, { action: 'enable', ids: [ids[0]] });
    const answer = await host.post(`${BULK}?dry_run=true`, { action, ids });
    expect(answer).toEqual({
      status: 200,
      body: {
        success: true,
        rules_count: 3,
        attributes: {
          results: { updated: [], created: [], deleted: [], skipped: [] },
          summary: { failed: 0, succeeded: 3, skipped: 0, total: 3 },
        },
      },
    });
    expect(await states()).toEqual({ a: true, b: false, c: false });
  }
);

test.each([
  ['alert.attributes.params.ruleId: ("a" or "c")', { a: true, b: false, c: true }],
  ['', { a: true, b: true, c: true }],
  [undefined, { a: true, b: true, c: true }],
  ['alert.attributes.params.ruleId: "ghost"', { a: false, b: false, c: false }],
])('takes the rules of the query %j', async (query, expected) => {
  expect((await host.post(`${BULK}?dry_run=false`, { action: 'enable', query })).status).toBe(200);
  expect(await states()).toEqual(expected);
});

test("takes no rules of another space's", async () => {
  const [other] = await host.install(['a'], 'soc');
  expect(await host.post(BULK, { action: 'delete', ids: [other] })).toMatchObject({ status: 500 });
  await host.post(BULK, { action: 'enable', query: '' }, { space: 'soc' });
  expect(await states('soc')).toEqual({ a: true });
  expect(await states()).toEqual({ a: false, b: false, c: false });
});

test.each([
  ['', { updated: [{ rule_id: 'a', enabled: true }] }, true],
  ['?dry_run=true', { updated: [] }, false],
])('answers 500 with what became of the others, run%s', async (query, results, enabled) => {
  const answer = await host.post(`${BULK}${query}`, { action: 'enable', ids: ['ghost', ids[0], 'phantom'] });
  expect(answer).toMatchObject({
    status: 500,
    body: {
      message: 'Bulk edit partially failed',
      status_code: 500,
      attributes: {
        errors: [
          { message: 'Rule not found', status_code: 500, rules: [{ id: 'ghost' }, { id: 'phantom' }] },
        ],
        results,
        summary: { failed: 2, succeeded: 1, skipped: 0, total: 3 },
      },
    },
  });
  expect(await states()).toMatchObject({ a: enabled });
});

test('answers 500 in another word where nothing succeeded', async () => {
  expect(await host.post(BULK, { action: 'delete', ids: ['ghost'] })).toMatchObject({
    status: 500,
    body: { message: 'Bulk edit failed', attributes: { summary: { failed: 1, succeeded: 0, total: 1 } } },
  });
});

test.each(['', '?dry_run=true'])(
  'who is no ML administrator neither enables nor disables, run%s',
  async (query) => {
    for (const action of ['enable', 'disable']) {
      const answer = await host.post(
        `${BULK}${query}`,
        { action, ids: ids.slice(0, 2) },
        { user: 'ml_reader' }
      );
      expect(answer).toMatchObject({
        status: 500,
        body: {
          message: 'Bulk edit failed',
          attributes: {
            errors: [
              {
                err_code: 'MACHINE_LEARNING_AUTH',
                status_code: 403,
                rules: [
                  { id: ids[0], name: 'Z now' },
                  { id: ids[1], name: 'M' },
                ],
              },
            ],
          },
        },
      });
    }
    expect(await states()).toEqual({ a: false, b: false, c: false });
  }
);

test('who is no ML administrator still deletes', async () => {
  expect(await host.post(BULK, { action: 'delete', ids }, { user: 'ml_reader' })).toMatchObject({
    status: 200,
  });
  expect(await states()).toEqual({});
});

test('without the licence nobody enables', async () => {
  const basic = await startRulesHost({
    environment: {
      license: { type: 'basic', status: 'active' },
      rules: [{ ruleId: 'a', enabled: false, spaces: ['default'] }],
    },
  });
  const answer = await basic.post(BULK, { action: 'enable', query: '' }, { user: 'elastic' });
  await basic.close();
  expect(answer).toMatchObject({
    status: 500,
    body: { attributes: { errors: [{ err_code: 'MACHINE_LEARNING_AUTH', status_code: 403 }] } },
  });
});

test('who may only read rules is refused rule by rule for enabling, and as a whole for deleting', async () => {
  const user = { user: 'rules_reader' };
  expect(await host.post(`${BULK}?dry_run=true`, { action: 'enable', ids: [ids[0]] }, user)).toMatchObject({
    status: 500,
    body: { attributes: { errors: [{ err_code: 'USER_INSUFFICIENT_RULE_PRIVILEGES', status_code: 500 }] } },
  });
  expect((await host.post(BULK, { action: 'disable', ids: [ids[0]] }, user)).status).toBe(500);
  expect(await host.post(BULK, { action: 'delete', ids }, user)).toMatchObject({
    status: 403,
    body: { status_code: 403, message: expect.any(String) },
  });
  expect((await host.post(`${BULK}?dry_run=true`, { action: 'delete', ids }, user)).status).toBe(200);
  expect(await states()).toEqual({ a: false, b: false, c: false });
});

test('before 9.4 who may only read rules passes the dry run', async () => {
  const older = await startRulesHost({
    kibanaVersion: '9.3.0',
    environment: { rules: [{ ruleId: 'a', enabled: false, spaces: ['default'] }] },
  });
  const user = { user: 'rules_reader' };
  const statuses = [];
  for (const query of ['?dry_run=true', '']) {
    const { status } = await older.post(`${BULK}${query}`, { action: 'enable', query: '' }, user);
    statuses.push(status);
  }
  const [rule] = await older.installed();
  await older.close();
  expect(statuses).toEqual([200, 403]);
  expect(rule?.enabled).toBe(false);
});
