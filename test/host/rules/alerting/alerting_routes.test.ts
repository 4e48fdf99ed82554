import { startAlertingHost, type AlertingHost } from '../testing/start_alerting_host';
import { startRulesHost } from '../testing/start_rules_host';

const PARAMS = {
  jobSelection: { jobIds: ['j'] },
  severity: 75,
  resultType: 'bucket',
  includeInterim: false,
};

const ACTION = {
  group: 'anomaly_score_match',
  id: 'log',
  params: { message: 'Look' },
  frequency: { summary: false, notify_when: 'onActionGroupChange', throttle: null },
};

const BODY = {
  name: 'Unusual logins',
  rule_type_id: 'xpack.ml.anomaly_detection_alert',
  consumer: 'ml',
  schedule: { interval: '5m' },
  params: PARAMS,
  actions: [ACTION],
};

const HEALTH = {
  name: 'Health',
  rule_type_id: 'xpack.ml.anomaly_detection_jobs_health',
  consumer: 'ml',
  schedule: { interval: '5m' },
  params: { includeJobs: { jobIds: ['*'] } },
};

let host: AlertingHost;

beforeAll(async () => {
  host = await startAlertingHost();
});
afterAll(() => host.close());

const create = (changes: object = {}, user?: string, path = '/api/alerting/rule') =>
  host.send('POST', path, { body: { ...BODY, ...changes }, user });

const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;

test('makes a rule that can be read, found in its space alone, and deleted', async () => {
  const created = await create();
  expect(created).toMatchObject({
    status: 200,
    body: {
      name: 'Unusual logins',
      enabled: true,
      rule_type_id: BODY.rule_type_id,
      consumer: 'ml',
      created_by: 'ml_all',
      params: {
        jobSelection: { jobIds: ['j'], groupIds: [] },
        severity: 75,
        resultType: 'bucket',
        includeInterim: false,
        lookbackInterval: null,
        topNBuckets: null,
      },
      actions: [{ ...ACTION, connector_type_id: '.server-log', uuid: expect.any(String) }],
    },
  });
  const path = `/api/alerting/rule/${idOf(created)}`;
  expect(await host.send('GET', path, { user: 'ml_read' })).toEqual(created);
  const find = '/api/alerting/rules/_find?filter=alert.attributes.consumer:ml';
  expect(await host.send('GET', find)).toMatchObject({
    status: 200,
    body: { total: 1, page: 1, per_page: 10 },
  });
  expect(await host.send('GET', `/s/soc${find}`)).toMatchObject({ status: 200, body: { total: 0 } });
  expect(await host.send('DELETE', path, { user: 'ml_read' })).toMatchObject({ status: 403 });
  expect(await host.send('DELETE', path)).toEqual({ status: 204, body: undefined });
  expect(await host.send('GET', path)).toMatchObject({ status: 404 });
});

test('makes a health rule, with the id that is wished for, once', async () => {
  const make = () => host.send('POST', '/api/alerting/rule/health-1', { body: HEALTH });
  expect(await make()).toMatchObject({
    status: 200,
    body: {
      id: 'health-1',
      actions: [],
      params: { includeJobs: { jobIds: ['*'], groupIds: [] }, excludeJobs: null, testsConfig: null },
    },
  });
  expect(await make()).toMatchObject({ status: 409 });
});

test.each([
  ['ml_read', 'ml', BODY.rule_type_id],
  ['nobody', 'ml', BODY.rule_type_id],
  ['stack_all', 'ml', BODY.rule_type_id],
  ['ml_all', 'stackAlerts', BODY.rule_type_id],
  ['elastic', 'siem', BODY.rule_type_id],
  ['elastic', 'made_up', BODY.rule_type_id],
  ['elastic', 'stackAlerts', HEALTH.rule_type_id],
])('user %s makes no rule as %s of type %s', async (user, consumer, type) => {
  const body = { ...(type === HEALTH.rule_type_id ? HEALTH : BODY), consumer };
  expect(await host.send('POST', '/api/alerting/rule', { body, user })).toMatchObject({
    status: 403,
    body: { message: `Unauthorized by "${consumer}" to create "${type}" rule` },
  });
});

test.each([
  ['ml_all', 'alerts', [ACTION]],
  ['stack_all', 'stackAlerts', []],
  ['no_actions', 'ml', []],
])('user %s makes a rule as %s', async (user, consumer, actions) => {
  expect(await create({ consumer, actions }, user)).toMatchObject({ status: 200 });
});

test('wants the right on connectors only for rules with actions', async () => {
  expect(await create({}, 'no_actions')).toMatchObject({
    status: 403,
    body: { message: 'Unauthorized to get actions' },
  });
});

test.each<[string, object, string]>([
  ['an unknown member', { colour: 'red' }, 'colour'],
  ['a missing member', { schedule: undefined }, 'schedule'],
  ['an interval that is none', { schedule: { interval: '5x' } }, 'not a valid duration'],
  ['a short interval', { schedule: { interval: '30s' } }, 'minimum interval of 1m'],
  ['an unknown type', { rule_type_id: 'siem.other' }, 'not registered'],
  ['no jobs', { params: { ...PARAMS, jobSelection: { jobIds: [] } } }, 'Job selection is required'],
  ['a severity out of range', { params: { ...PARAMS, severity: 101 } }, 'severity'],
  ['a result type that is none', { params: { ...PARAMS, resultType: 'model_plot' } }, 'resultType'],
  ['an unknown param', { params: { ...PARAMS, colour: 'red' } }, 'colour'],
  ['an unknown connector', { actions: [{ ...ACTION, id: 'ghost' }] }, 'ghost'],
  ["another space's connector", { actions: [{ ...ACTION, id: 'elsewhere' }] }, 'elsewhere'],
  ['a connector without secrets', { actions: [{ ...ACTION, id: 'imported' }] }, 'Connector imported'],
  ['an unknown group', { actions: [{ ...ACTION, group: 'default' }] }, 'Invalid action groups: default'],
  ['no frequency', { actions: [{ ...ACTION, frequency: undefined }] }, 'frequency'],
  ['two frequencies', { notify_when: 'onActiveAlert' }, 'notify_when'],
  [
    'a frequency shorter than the interval',
    {
      actions: [
        { ...ACTION, frequency: { summary: false, notify_when: 'onThrottleInterval', throttle: '1m' } },
      ],
    },
    'shorter',
  ],
])('refuses %s', async (_, changes, message) => {
  const answer = await create(changes);
  expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining(message) } });
});

test('takes actions for alerts that are over', async () => {
  expect(await create({ actions: [ACTION, { ...ACTION, group: 'recovered' }] })).toMatchObject({
    status: 200,
  });
});

test.each<[string, object]>([
  ['artifacts', { artifacts: {} }],
  ['flapping', { flapping: null }],
  ['alerts_filter', { actions: [{ ...ACTION, alerts_filter: {} }] }],
])('answers 501 to %s', async (name, changes) => {
  const answer = await create(changes);
  expect(answer).toMatchObject({ status: 501, body: { message: expect.stringContaining(name) } });
});

test('answers 501 to questions that nothing here asks', async () => {
  expect(await host.send('GET', '/api/alerting/rules/_find?search=x')).toMatchObject({ status: 501 });
});

test('is public: needs no origin, but a version that there is', async () => {
  const answer = await host.send('GET', '/api/alerting/rule_types', { version: '1' });
  expect(answer).toMatchObject({ status: 400 });
});

test('lists the types of which the user may read rules, and as whose', async () => {
  const consumersFor = async (user: string) => {
    const { body } = await host.send('GET', '/api/alerting/rule_types', { user });
    return (body as Array<{ id: string; authorized_consumers: object }>).map(
      ({ id, authorized_consumers: consumers }) => [id, consumers]
    );
  };
  const all = { read: true, all: true };
  const read = { read: true, all: false };
  expect(await consumersFor('ml_read')).toEqual([
    [BODY.rule_type_id, { ml: read, alerts: read }],
    [HEALTH.rule_type_id, { ml: read, alerts: read }],
  ]);
  expect(await consumersFor('stack_all')).toEqual([[BODY.rule_type_id, { stackAlerts: all }]]);
  expect(await consumersFor('nobody')).toEqual([]);
});

test('needs a platinum licence', async () => {
  const basic = await startRulesHost({ environment: { license: { type: 'basic', status: 'active' } } });
  try {
    const answer = await basic.post('/api/alerting/rule', HEALTH, { user: 'elastic' });
    expect(answer).toMatchObject({ status: 403, body: { message: expect.stringContaining('platinum') } });
  } finally {
    await basic.close();
  }
});

test('has no such type without the ML plugin', async () => {
  const ml = { enabled: false, upgradeMode: false, nodes: [], lazyNodes: 0 };
  const without = await startAlertingHost({ ml });
  try {
    const answer = await without.send('POST', '/api/alerting/rule', { body: BODY, user: 'elastic' });
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining('registered') } });
  } finally {
    await without.close();
  }
});

describe('the rules of an environment', () => {
  const rule = {
    kind: 'anomaly' as const,
    name: 'From the start',
    interval: '15m',
    params: PARAMS,
    enabled: false,
    connectors: ['mail'],
    spaces: ['default'],
  };

  test('are there', async () => {
    const other = await startAlertingHost({ alertRules: [rule] });
    try {
      expect(await other.send('GET', '/api/alerting/rules/_find')).toMatchObject({
        body: { data: [{ name: 'From the start', enabled: false, actions: [{ id: 'mail' }] }] },
      });
    } finally {
      await other.close();
    }
  });

  test.each([
    [{ ...rule, params: { ...PARAMS, severity: 'high' } }, '/alertRules/0 params invalid'],
    [{ ...rule, connectors: ['ghost'] }, '/alertRules/0 names the connector "ghost"'],
  ])('are checked: %#', async (broken, message) => {
    await expect(startAlertingHost({ alertRules: [broken] })).rejects.toThrow(message);
  });
});
