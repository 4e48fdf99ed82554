import type { AlertRulesResponse } from '../../common/api/alert_rules';
import type { JobsResponse } from '../../common/api/jobs';
import { ROUTES } from '../../common/api/routes';
import { loadEnvironment } from '../host/environments/load_environment';
import { kibanaClient, type KibanaClient } from './harness/kibana_client';
import { startHostUnderTest, type HostUnderTest } from './harness/running_host';

const MINUTE_MS = 60_000;

let host: HostUnderTest;

beforeAll(async () => {
  host = await startHostUnderTest({ environment: 'conflicts', rules: 'built-in' });
});
afterAll(() => host.close());

async function clientOf(name: string): Promise<KibanaClient> {
  const user = (await loadEnvironment('conflicts')).users.find((candidate) => candidate.name === name);
  if (!user) throw new Error(`There is no user ${name}`);
  return kibanaClient(host.url, user);
}

const read = async (client: KibanaClient) => (await client.get<AlertRulesResponse>(ROUTES.alertRules)).body;

it.each(['elastic', 'reader', 'blind_reader'])('shows user %s the rules that there are', async (name) => {
  const { anomalyRules, healthRules, warnings } = await read(await clientOf(name));
  expect(warnings).toEqual([]);
  expect(anomalyRules).toEqual([
    expect.objectContaining({
      name: 'Unusual users',
      enabled: true,
      jobIds: ['v3_linux_rare_user_compiler', 'auth_rare_user_ea'],
      severity: 75,
      resultType: 'bucket',
      includeInterim: false,
      intervalMs: 15 * MINUTE_MS,
      lookbackMs: 10 * MINUTE_MS,
      connectors: 1,
    }),
  ]);
  expect(healthRules).toEqual([
    expect.objectContaining({ includeJobIds: ['*'], excludeJobIds: [], intervalMs: 5 * MINUTE_MS }),
  ]);
});

it('does not tell a user without rights that there are none', async () => {
  const answer = await read(await clientOf('no_ml'));
  expect(answer.anomalyRules).toBeUndefined();
  expect(answer.warnings).toEqual([
    { code: 'alert_rules_unreadable', failure: expect.objectContaining({ cause: 'forbidden' }) },
  ]);
});

it('tells of detection rules how far back they look and how often', async () => {
  const { body } = await kibanaClient(host.url).get<JobsResponse>(`${ROUTES.jobs}?rules=true`);
  const timingOf = (wanted: string) => body.rules?.find(({ status }) => status === wanted)?.timing;
  const timing = { lookbackMs: 45 * MINUTE_MS, intervalMs: 15 * MINUTE_MS };
  expect(timingOf('enabled')).toEqual(timing);
  expect(timingOf('not_installed')).toEqual(timing);
});
