import { REVIEW, startRulesHost, type RulesHost, type RulesHostOptions } from '../testing/start_rules_host';

let host: RulesHost;
const others: RulesHost[] = [];

beforeAll(async () => {
  host = await startRulesHost();
});
afterAll(() => host.close());
afterEach(async () => {
  for (const other of others.splice(0)) await other.close();
});

async function startOther(options: RulesHostOptions): Promise<RulesHost> {
  const other = await startRulesHost(options);
  others.push(other);
  return other;
}

const offered = (body: unknown): string[] =>
  (body as { rules: Array<{ rule_id: string }> }).rules.map(({ rule_id: ruleId }) => ruleId);

test("lists each rule's newest version by name, in the form of installed rules", async () => {
  const { status, body } = await host.post(REVIEW, { page: 1, per_page: 100 });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    page: 1,
    per_page: 100,
    total: 3,
    stats: { num_rules_to_install: 3, tags: ['Rule Type: ML', 'Tag: a', 'Tag: b', 'Tag: c'] },
  });
  expect(offered(body)).toEqual(['c', 'b', 'a']);
  expect(body).toHaveProperty(
    'rules.2',
    expect.objectContaining({
      rule_id: 'a',
      version: 3,
      name: 'Z now',
      type: 'machine_learning',
      machine_learning_job_id: ['job_a'],
      anomaly_threshold: 75,
      enabled: false,
      immutable: true,
      rule_source: expect.objectContaining({ type: 'external' }),
    })
  );
});

test.each([
  [{}, ['c', 'b', 'a'], 20],
  [{ page: 2, per_page: 2 }, ['a'], 2],
  [{ page: 3, per_page: 2 }, [], 2],
])('answers the page %j', async (asked, expected, size) => {
  const { body } = await host.post(REVIEW, asked);
  expect(offered(body)).toEqual(expected);
  expect(body).toMatchObject({ per_page: size, total: 3 });
});

test('leaves out what is installed in the space', async () => {
  await host.install(['b'], 'soc');
  expect(offered((await host.post(REVIEW, {}, { space: 'soc' })).body)).toEqual(['c', 'a']);
  expect(offered((await host.post(REVIEW, {})).body)).toEqual(['c', 'b', 'a']);
});

test("somebody's own rule with the id of a prebuilt one does not count as installed", async () => {
  const own = {
    ruleId: 'a',
    enabled: true,
    spaces: ['default'],
    inline: { name: 'Own', jobIds: ['x'], pairs: [] },
  };
  const other = await startOther({ environment: { rules: [own] } });
  expect(offered((await other.post(REVIEW, {})).body)).toContain('a');
});

test.each([
  [{ page: 0 }, 'body.page'],
  [{ per_page: 0 }, 'body.per_page'],
  [{ per_page: 10_001 }, 'body.per_page'],
  [{ page: '1' }, 'body.page'],
  [{ perPage: 5 }, 'body.perPage'],
  [undefined, 'body'],
])('answers 400 to %j', async (body, place) => {
  expect(await host.post(REVIEW, body)).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining(`[request ${place}]`) },
  });
});

test.each([
  [{ filter: 'name: x' }, '"filter"'],
  [{ fields: ['name'] }, '"fields"'],
  [{ search: { term: 'x' } }, '"search"'],
])('does not double %j', async (body, what) => {
  expect(await host.post(REVIEW, body)).toMatchObject({
    status: 501,
    body: { message: expect.stringContaining(what) },
  });
});

test('answers who may read rules, and 403 who may not', async () => {
  expect(await host.post(REVIEW, {}, { user: 'rules_reader' })).toMatchObject({
    status: 200,
    body: { total: 3 },
  });
  expect((await host.post(REVIEW, {}, { user: 'stranger' })).status).toBe(403);
});

test('rules of machine learning are missing without a word for who is no ML administrator', async () => {
  expect(await host.post(REVIEW, {}, { user: 'ml_reader' })).toMatchObject({
    status: 200,
    body: { total: 0, rules: [], stats: { num_rules_to_install: 0, tags: [] } },
  });
});

test.each<[string, RulesHostOptions]>([
  ['a basic licence', { environment: { license: { type: 'basic', status: 'active' } } }],
  ['an expired licence', { environment: { license: { type: 'platinum', status: 'expired' } } }],
  [
    'ML in upgrade mode',
    { environment: { ml: { enabled: true, upgradeMode: true, nodes: [], lazyNodes: 0 } } },
  ],
  ['no ML plugin', { environment: { ml: { enabled: false, upgradeMode: false, nodes: [], lazyNodes: 0 } } }],
  ['no package', { rules: null }],
])('with %s there are none', async (_, options) => {
  const other = await startOther(options);
  expect(await other.post(REVIEW, {}, { user: 'elastic' })).toMatchObject({
    status: 200,
    body: { total: 0 },
  });
});

test('up to 9.1 it reads no body and answers all at once, without totals', async () => {
  const other = await startOther({ kibanaVersion: '9.1.4' });
  const { status, body } = await other.post(REVIEW, { page: 2, per_page: 1, anything: true });
  expect(status).toBe(200);
  expect(Object.keys(body as object)).toEqual(['stats', 'rules']);
  expect(offered(body)).toEqual(['c', 'b', 'a']);
  expect((await other.post(REVIEW)).status).toBe(200);
});

test('from 9.2 to 9.4 it has pages, and does not know what 9.5 can search for', async () => {
  const other = await startOther({ kibanaVersion: '9.4.0' });
  expect(await other.post(REVIEW, { page: 1, per_page: 1 })).toMatchObject({
    status: 200,
    body: { total: 3 },
  });
  expect((await other.post(REVIEW, { fields: ['name'] })).status).toBe(400);
  expect((await other.post(REVIEW, { filter: {} })).status).toBe(501);
});

test('the built-in package has a rule for each built-in job', async () => {
  const other = await startOther({ rules: 'built-in' });
  const { body } = await other.post(REVIEW, { per_page: 10_000 });
  expect(body).toMatchObject({ total: 108 });
});
