import type { ActivationPlanResponse } from '../../common/api/activation_plan';
import type { JobsResponse } from '../../common/api/jobs';
import type { Recommendation, RecommendationsResponse } from '../../common/api/recommendations';
import { ROUTES } from '../../common/api/routes';
import { OWN_MODULE_ID } from '../../common/catalogue/own_jobs/own_module';
import { carryOut } from './harness/carry_out';
import { kibanaClient, type KibanaClient } from './harness/kibana_client';
import { startHostUnderTest, type HostUnderTest } from './harness/running_host';
import { waitFor } from './harness/wait_for';

const DEVICES = 'ml_job_picker_event_rate_by_device';
const CATEGORIES = 'ml_job_picker_log_categories_by_dataset';
const LOGINS = 'ml_job_picker_vpn_login_volume';
const TRAFFIC = 'ml_job_picker_vpn_traffic_by_user';
const TEMPLATES = [DEVICES, CATEGORIES, LOGINS, TRAFFIC];

let host: HostUnderTest;
let client: KibanaClient;

async function startOn(environment: string): Promise<void> {
  host = await startHostUnderTest({ environment, timeScale: QUICK });
  client = kibanaClient(host.url);
}

async function templates(): Promise<Recommendation[]> {
  const { status, body } = await client.post<RecommendationsResponse>(ROUTES.recommendations, {});
  expect([status, body.warnings]).toEqual([200, []]);
  return body.jobs.filter(({ moduleId }) => moduleId === OWN_MODULE_ID);
}

async function statesOfTemplates(): Promise<Record<string, string>> {
  return Object.fromEntries((await templates()).map(({ id, state }) => [id, state]));
}

/** Two weeks are read within a second. */
const QUICK = 60_000;

afterEach(() => host.close());

describe('our own templates', () => {
  it('fit a cluster with VPN gateways and logs, activate like any other, run and count documents', async () => {
    await startOn('vpn');
    expect(await statesOfTemplates()).toEqual(Object.fromEntries(TEMPLATES.map((id) => [id, 'ready'])));

    const { body: plan } = await client.post<ActivationPlanResponse>(ROUTES.activationPlan, {
      jobIds: TEMPLATES,
    });
    expect(plan.jobs.map(({ jobId }) => jobId).sort()).toEqual(TEMPLATES);
    for (const { steps } of plan.jobs) {
      expect(steps.map(({ action }) => action.kind)).toEqual(['create', 'share', 'start']);
      for (const { action } of steps) await carryOut(client, action);
    }

    const { body: now } = await waitFor(
      () => client.get<JobsResponse>(ROUTES.jobs),
      ({ body: { jobs } }) =>
        jobs.length === TEMPLATES.length && jobs.every(({ realTime }) => realTime === true)
    );
    expect(now.jobs.map(({ id }) => id).sort()).toEqual(TEMPLATES);
    for (const job of now.jobs) {
      expect(job).toMatchObject({ state: 'active', jobState: 'opened', datafeedState: 'started' });
      expect(job.documents).toBeGreaterThan(0);
    }
  });

  it('say what is missing where nothing is shipped', async () => {
    await startOn('empty');
    const brought = new Map(
      (await templates()).map(({ id, reasons: [reason] }) => [
        id,
        reason?.code === 'no_matching_index' ? reason.integrations.map((hint) => hint.package) : undefined,
      ])
    );
    expect(brought.get(LOGINS)).toContain('panw');
    expect(brought.get(TRAFFIC)).toContain('cisco_asa');
    expect(brought.get(DEVICES)).toContain('endpoint');
    expect(brought.get(CATEGORIES)).toContain('system');
  });

  it('say what to ship where other data is', async () => {
    await startOn('cloud');
    const demanded = new Map(
      (await templates()).map(({ id, reasons: [reason] }) => [
        id,
        reason?.code === 'no_data' ? reason.demanded : undefined,
      ])
    );
    expect(demanded.get(LOGINS)?.datasets).toContain('panw.panos');
    expect(demanded.get(TRAFFIC)?.datasets).toContain('cisco_asa.log');
    expect(demanded.get(DEVICES)?.fields).toContain('host.name');
    expect(demanded.get(CATEGORIES)?.fields).toContain('message');
  });

  it.each<[environment: string, states: Record<string, string>]>([
    ['empty', {}],
    // Its firewall stopped reporting, and none of its logs carries a message.
    ['default', { [DEVICES]: 'ready' }],
    ['beats', { [DEVICES]: 'ready' }],
    // Cloud audit logs name no host and carry no message.
    ['cloud', {}],
  ])('need data in the environment "%s" where theirs is missing', async (environment, states) => {
    await startOn(environment);
    const needy = Object.fromEntries(TEMPLATES.map((id) => [id, 'needs_data']));
    expect(await statesOfTemplates()).toEqual({ ...needy, ...states });
    const codes: string[] = (await templates()).map(({ reasons: [reason] }) => reason?.code ?? 'none');
    for (const code of codes)
      expect(['data_found', 'no_data', 'no_matching_index', 'data_stopped']).toContain(code);
    expect(codes.filter((code) => code === 'data_found')).toHaveLength(Object.keys(states).length);
  });
});
