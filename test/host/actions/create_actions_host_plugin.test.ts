import { startAlertingHost, type AlertingHost } from '../rules/testing/start_alerting_host';

let host: AlertingHost;

beforeAll(async () => {
  const rule = {
    kind: 'health' as const,
    name: 'Health',
    interval: '5m',
    params: { includeJobs: { jobIds: ['*'] } },
    enabled: true,
    connectors: ['mail'],
    spaces: ['default'],
  };
  host = await startAlertingHost({ alertRules: [rule] });
});
afterAll(() => host.close());

const connectors = (path = '/api/actions/connectors', user?: string) => host.send('GET', path, { user });

test("lists the space's connectors by name, with how many rules use them", async () => {
  const common = { is_deprecated: false, is_system_action: false };
  const stored = { ...common, is_preconfigured: false, config: {} };
  expect(await connectors()).toEqual({
    status: 200,
    body: [
      {
        ...stored,
        id: 'mail',
        name: 'A mail',
        connector_type_id: '.email',
        referenced_by_count: 1,
        is_missing_secrets: false,
      },
      {
        ...stored,
        id: 'imported',
        name: 'Connector imported',
        connector_type_id: '.slack',
        referenced_by_count: 0,
        is_missing_secrets: true,
      },
      {
        ...common,
        id: 'log',
        name: 'Connector log',
        connector_type_id: '.server-log',
        is_preconfigured: true,
        referenced_by_count: 0,
      },
    ],
  });
});

test('gives to each space its own, and those of kibana.yml to all', async () => {
  const { body } = await connectors('/s/soc/api/actions/connectors');
  expect((body as Array<{ id: string }>).map(({ id }) => id)).toEqual(['elsewhere', 'log']);
});

test.each(['no_actions', 'nobody'])('shows them to user %s not', async (user) => {
  expect(await connectors(undefined, user)).toMatchObject({
    status: 403,
    body: { message: 'Unauthorized to get actions' },
  });
});

test('lists types to everybody, by the feature that they serve', async () => {
  const { body } = await connectors('/api/actions/connector_types?feature_id=alerting', 'nobody');
  expect(body).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: '.email', enabled_in_license: true, minimum_license_required: 'gold' }),
      expect.objectContaining({ id: '.server-log', minimum_license_required: 'basic' }),
    ])
  );
  const { body: ofOther } = await connectors('/api/actions/connector_types?feature_id=workflows', 'nobody');
  expect(ofOther).toEqual([]);
});
