import type { ActivationPlanResponse } from '../../common/api/activation_plan';
import type { JobsResponse } from '../../common/api/jobs';
import type { RecommendationsResponse } from '../../common/api/recommendations';
import { ROUTES } from '../../common/api/routes';
import { kibanaClient, type KibanaClient } from './harness/kibana_client';
import { startHostUnderTest, type HostUnderTest } from './harness/running_host';
import { waitFor } from './harness/wait_for';

describe('activating what the picker recommends', () => {
  let host: HostUnderTest;
  let client: KibanaClient;

  beforeAll(async () => {
    host = await startHostUnderTest({ environment: 'default' });
    client = kibanaClient(host.url);
  });
  afterAll(() => host.close());

  it('ends with the chosen jobs, and no other, running and counting', async () => {
    const { body } = await client.post<RecommendationsResponse>(ROUTES.recommendations, {});
    const chosen = body.jobs.slice(0, 3).map(({ id }) => id);
    expect(body.jobs.slice(0, 3).map(({ state }) => state)).toEqual(['ready', 'ready', 'ready']);

    const { body: plan } = await client.post<ActivationPlanResponse>(ROUTES.activationPlan, {
      jobIds: chosen,
    });
    for (const { jobId, steps } of plan.jobs) {
      for (const step of steps) {
        if (step.kind === 'create') {
          const created = await client.post<Record<string, unknown>>(
            '/internal/ml/jobs/bulk_create',
            step.body
          );
          expect(created.body).toEqual({ [jobId]: { job: { success: true }, datafeed: { success: true } } });
        } else {
          const started = await client.post('/internal/ml/jobs/force_start_datafeeds', {
            datafeedIds: [step.datafeedId],
            start: step.startMs,
          });
          expect(started.body).toEqual({ [step.datafeedId]: { started: true } });
        }
      }
    }

    const { body: now } = await waitFor(
      () => client.get<JobsResponse>(ROUTES.jobs),
      ({ body: { jobs } }) => jobs.length === 3 && jobs.every(({ realTime }) => realTime === true)
    );
    expect(now.jobs.map(({ id }) => id).sort()).toEqual([...chosen].sort());
    for (const job of now.jobs) {
      expect(job).toMatchObject({ state: 'active', jobState: 'opened', datafeedState: 'started' });
      expect(job.documents).toBeGreaterThan(0);
    }
  });

  it('plans nothing for jobs that run', async () => {
    const { body: now } = await client.get<JobsResponse>(ROUTES.jobs);
    const { body: plan } = await client.post<ActivationPlanResponse>(ROUTES.activationPlan, {
      jobIds: now.jobs.map(({ id }) => id),
    });
    expect(plan.jobs.flatMap(({ steps }) => steps)).toEqual([]);
    expect(plan.memory.usedBytes).toBeGreaterThan(0);
  });
});
