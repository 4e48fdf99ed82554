import type { ActivationPlanResponse } from '../../common/api/activation_plan';
import type { JobsResponse } from '../../common/api/jobs';
import { ROUTES } from '../../common/api/routes';
import { carryOut } from './harness/carry_out';
import { kibanaClient, type KibanaClient } from './harness/kibana_client';
import { startHostUnderTest, type HostUnderTest } from './harness/running_host';
import { waitFor } from './harness/wait_for';

const SYSLOG = 'logs-system.syslog-*';
const LOG_JOBS = ['log-entry-rate', 'log-entry-categories-count', 'ml_job_picker_log_categories_by_dataset'];

let host: HostUnderTest;
let client: KibanaClient;

beforeAll(async () => {
  // Two weeks are read within a second.
  host = await startHostUnderTest({ environment: 'vpn', timeScale: 60_000 });
  client = kibanaClient(host.url);
});

afterAll(() => host.close());

it('has the jobs on logs read the chosen dataset, and nothing else', async () => {
  const request = { jobIds: LOG_JOBS, indexPattern: SYSLOG };
  const { body: plan } = await client.post<ActivationPlanResponse>(ROUTES.activationPlan, request);
  for (const { steps, indices } of plan.jobs) {
    expect(indices).toEqual([SYSLOG]);
    for (const { action } of steps) await carryOut(client, action);
  }
  const { body: now } = await waitFor(
    () => client.get<JobsResponse>(ROUTES.jobs),
    ({ body: { jobs } }) => jobs.length === LOG_JOBS.length && jobs.every(({ realTime }) => realTime === true)
  );
  expect(now.jobs.map(({ id }) => id).sort()).toEqual([...LOG_JOBS].sort());
  expect(now.jobs.every(({ documents, indices }) => documents > 0 && indices.join() === SYSLOG)).toBe(true);
  expect(now.jobs.find(({ id }) => id === 'log-entry-rate')).toMatchObject({ state: 'active' });
});
