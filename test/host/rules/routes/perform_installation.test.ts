import { PERFORM, startRulesHost, type RulesHost } from '../testing/start_rules_host';

let host: RulesHost;

beforeEach(async () => {
  host = await startRulesHost();
});
afterEach(() => host.close());

const specific = (...rules: Array<[id: string, version: number]>) => ({
  mode: 'SPECIFIC_RULES',
  rules: rules.map(([id, version]) => ({ rule_id: id, version })),
});

test("installs rules, disabled, in the request's space, as the request's user", async () => {
  const before = Date.now();
  const { status, body } = await host.post(PERFORM, specific(['a', 3], ['b', 2]), { space: 'soc' });
  const [a, b] = await host.installed('soc');
  expect({ status, body }).toEqual({
    status: 200,
    body: {
      summary: { total: 2, succeeded: 2, skipped: 0, failed: 0 },
      results: {
        created: [
          { id: a?.id, rule_id: 'a', version: 3 },
          { id: b?.id, rule_id: 'b', version: 2 },
        ],
        skipped: [],
      },
      errors: [],
    },
  });
  expect(a).toMatchObject({
    name: 'Z now',
    enabled: false,
    createdBy: 'installer',
    params: { ruleId: 'a', version: 3, immutable: true, machineLearningJobId: ['job_a'] },
  });
  expect(new Date(a?.createdAt ?? 0).getTime()).toBeGreaterThanOrEqual(before);
  expect(await host.installed()).toEqual([]);
});

test('a rule that is installed is skipped, and one that nobody knows is an error; the others are installed', async () => {
  const [id] = await host.install(['a']);
  const { status, body } = await host.post(PERFORM, specific(['a', 3], ['ghost', 7], ['b', 2]));
  expect(status).toBe(200);
  expect(body).toMatchObject({
    summary: { total: 3, succeeded: 1, skipped: 1, failed: 1 },
    results: {
      created: [{ rule_id: 'b' }],
      skipped: [{ rule_id: 'a', reason: 'ALREADY_INSTALLED' }],
    },
    errors: [{ message: 'Rule "ghost" version 7 not found', rules: [{ rule_id: 'ghost' }] }],
  });
  expect((await host.installed()).map((rule) => rule.id)).toEqual([id, expect.any(String)]);
});

test('a version that the package does not have is in no list at all', async () => {
  const { body } = await host.post(PERFORM, specific(['a', 2], ['c', 1]));
  expect(body).toMatchObject({
    summary: { total: 1, succeeded: 1, skipped: 0, failed: 0 },
    results: { created: [{ rule_id: 'c' }], skipped: [] },
    errors: [],
  });
  expect((await host.installed()).map(({ params }) => params.ruleId)).toEqual(['c']);
});

test('an older version that the package has is installed as it was', async () => {
  await host.post(PERFORM, specific(['a', 1]));
  expect(await host.installed()).toMatchObject([{ name: 'Z before', params: { version: 1 } }]);
});

test('who asks twice gets one', async () => {
  const { body } = await host.post(PERFORM, specific(['b', 2], ['b', 2]));
  expect(body).toMatchObject({ summary: { total: 1, succeeded: 1 } });
  expect(await host.installed()).toHaveLength(1);
});

test('what is deleted and installed again is another object', async () => {
  const [first] = await host.install(['a']);
  await host.post('/api/detection_engine/rules/_bulk_action', { action: 'delete', ids: [first] });
  const [second] = await host.install(['a']);
  expect(second).toEqual(expect.any(String));
  expect(second).not.toBe(first);
});

test('each rule fails for who is no ML administrator, under one error', async () => {
  const { status, body } = await host.post(PERFORM, specific(['a', 3], ['b', 2]), { user: 'ml_reader' });
  expect(status).toBe(200);
  expect(body).toEqual({
    summary: { total: 2, succeeded: 0, skipped: 0, failed: 2 },
    results: { created: [], skipped: [] },
    errors: [
      {
        message: 'The user is no machine learning administrator',
        status_code: 403,
        rules: [
          { rule_id: 'a', name: 'Z now' },
          { rule_id: 'b', name: 'M' },
        ],
      },
    ],
  });
  expect(await host.installed()).toEqual([]);
});

test('each rule fails without the licence', async () => {
  const basic = await startRulesHost({ environment: { license: { type: 'basic', status: 'active' } } });
  const { status, body } = await basic.post(PERFORM, specific(['a', 3]), { user: 'elastic' });
  await basic.close();
  expect(status).toBe(200);
  expect(body).toMatchObject({
    summary: { failed: 1 },
    errors: [{ message: 'The licence does not include machine learning', status_code: 403 }],
  });
});

test.each(['rules_reader', 'stranger'])('answers 403 to %s', async (user) => {
  const answer = await host.post(PERFORM, specific(['a', 3]), { user });
  expect(answer).toMatchObject({ status: 403, body: { statusCode: 403, message: expect.any(String) } });
  expect(await host.installed()).toEqual([]);
});

test.each([
  [{ mode: 'SOME_RULES' }, 'body.mode'],
  [{ mode: 'SPECIFIC_RULES' }, 'body.rules'],
  [{ mode: 'SPECIFIC_RULES', rules: [{ rule_id: 'a' }] }, 'body.rules.0.version'],
  [{ mode: 'SPECIFIC_RULES', rules: [{ rule_id: 'a', version: '3' }] }, 'body.rules.0.version'],
  [{ mode: 'SPECIFIC_RULES', rules: [{ rule_id: 'a', version: 3, name: 'x' }] }, 'body.rules.0.name'],
  [{ mode: 'SPECIFIC_RULES', rules: [], enabled: true }, 'body.enabled'],
  [undefined, 'body'],
])('answers 400 to %j', async (body, place) => {
  expect(await host.post(PERFORM, body)).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining(`[request ${place}]`) },
  });
});

test('does not double the installation of all rules', async () => {
  expect((await host.post(PERFORM, { mode: 'ALL_RULES' })).status).toBe(501);
});
