import { Client } from '@elastic/elasticsearch';

import type { ActivationPlanRequest, ActivationPlanResponse } from '../../common/api/activation_plan';
import type { InstalledJob, JobsResponse } from '../../common/api/jobs';
import type { RecommendationsResponse } from '../../common/api/recommendations';
import { ROUTES } from '../../common/api/routes';
import { carryOut } from './harness/carry_out';
import { kibanaClient, type KibanaClient } from './harness/kibana_client';
import { startHostUnderTest, type HostUnderTest } from './harness/running_host';
import { waitFor } from './harness/wait_for';

const ML = '/internal/ml';
/** Two weeks are read within a second. */
const QUICK = 60_000;
const SPAN_MS = 14 * 86_400_000;

describe('activating what the picker recommends', () => {
  let host: HostUnderTest;
  let client: KibanaClient;
  let chosen: string[];
  let plan: ActivationPlanResponse;
  let requestsWithoutJobs: string[];

  beforeAll(async () => {
    host = await startHostUnderTest({ environment: 'default', rules: 'built-in', timeScale: QUICK });
    client = kibanaClient(host.url);
    const { body } = await client.post<RecommendationsResponse>(ROUTES.recommendations, {});
    const ready = body.jobs.filter(({ state }) => state === 'ready').slice(0, 3);
    chosen = ready.map(({ id }) => id);
    expect(chosen).toHaveLength(3);
    plan = await planned(client, { jobIds: chosen });
    requestsWithoutJobs = await requestsOf(host, () => client.get(ROUTES.jobs));
  });
  afterAll(() => host.close());

  it('is planned as creating, sharing and starting the chosen jobs, each with what takes it back', () => {
    expect(plan.warnings).toEqual([]);
    expect(plan.obstacles.filter(({ blocks }) => blocks)).toEqual([]);
    for (const { jobId, steps } of plan.jobs) {
      expect(steps.map(({ action }) => [action.kind, action.jobId])).toEqual([
        ['create', jobId],
        ['share', jobId],
        ['start', jobId],
      ]);
      expect(steps[0]?.undo.map(({ kind }) => kind)).toContain('delete');
    }
  });

  it('is planned with the rules that read these jobs, which the list of jobs tells too if asked', async () => {
    expect(plan.rulesFailure).toBeUndefined();
    expect(plan.rules.length).toBeGreaterThan(0);
    for (const { jobIds, ...rule } of plan.rules) {
      expect(rule).toMatchObject({
        status: 'not_installed',
        steps: ['install', 'enable'],
        version: expect.any(Number),
      });
      expect(jobIds.some((id) => chosen.includes(id))).toBe(true);
    }
    const { body } = await client.get<JobsResponse>(`${ROUTES.jobs}?rules=true`);
    const listed = new Map(body.rules?.map(({ ruleId, status }) => [ruleId, status]));
    expect(plan.rules.map(({ ruleId }) => listed.get(ruleId))).toEqual(
      plan.rules.map(({ status }) => status)
    );
    expect(body.switches).toEqual([]);
  });

  it('ends with the chosen jobs, and no other, running and counting', async () => {
    for (const { steps } of plan.jobs) for (const { action } of steps) await carryOut(client, action);

    const { jobs } = await jobsOnce(client, (now) => now.every(({ realTime }) => realTime === true));
    expect(jobs.map(({ id }) => id).sort()).toEqual([...chosen].sort());
    for (const job of jobs) {
      expect(job).toMatchObject({
        state: 'active',
        jobState: 'opened',
        datafeedState: 'started',
        activationId: plan.activationId,
        nodeName: 'ml-0',
      });
      expect(job.documents).toBeGreaterThan(0);
      expect(job.buckets).toBeGreaterThan(0);
      expect(job.emptyBuckets).toBeGreaterThanOrEqual(0);
      expect(job.lastDataMs).toBeGreaterThan(Date.now() - SPAN_MS);
    }
  });

  it('takes the memory that was planned, node by node', async () => {
    const used = await usedByNode(host);
    expect(plan.memory.nodes.map(({ name, afterBytes }) => [name, afterBytes])).toEqual(used);
    expect(plan.memory.afterBytes).toBe(used.reduce((sum, [, bytes]) => sum + bytes, 0));
    expect(plan.memory).toMatchObject({ verdict: 'fits', waitingJobIds: [], lazyNodes: 0 });
  });

  it('asks Elasticsearch as often for these jobs as for none', async () => {
    const requests = await requestsOf(host, () => client.get(ROUTES.jobs));
    expect(requests).toEqual(requestsWithoutJobs);
  });

  it('leaves nothing to plan', async () => {
    const again = await planned(client, { jobIds: chosen });
    expect(again.jobs.flatMap(({ steps }) => steps)).toEqual([]);
    expect(again.memory).toMatchObject({ usedBytes: plan.memory.afterBytes, addedBytes: 0 });
  });

  it('starts a stopped job where it stopped, and reads nothing twice', async () => {
    const before = (await client.get<JobsResponse>(ROUTES.jobs)).body.jobs.find(({ id }) => id === chosen[0]);
    await client.post(`${ML}/jobs/stop_datafeeds`, { datafeedIds: [before?.datafeedId] });
    await client.post(`${ML}/jobs/close_jobs`, { jobIds: [before?.id] });

    const again = await planned(client, { jobIds: chosen });
    const actions = again.jobs.flatMap(({ steps }) => steps.map(({ action }) => action));
    expect(actions).toEqual([
      expect.objectContaining({ kind: 'start', jobId: chosen[0], startMs: before?.latestRecordMs }),
    ]);
  });
});

async function planned(
  client: KibanaClient,
  request: ActivationPlanRequest
): Promise<ActivationPlanResponse> {
  const { status, body } = await client.post<ActivationPlanResponse>(ROUTES.activationPlan, request);
  expect(status).toBe(200);
  return body;
}

async function jobsOnce(
  client: KibanaClient,
  satisfies: (jobs: InstalledJob[]) => boolean
): Promise<JobsResponse> {
  const { body } = await waitFor(
    () => client.get<JobsResponse>(ROUTES.jobs),
    ({ body: { jobs } }) => satisfies(jobs)
  );
  return body;
}

/** As the browser does it, for the actions that new jobs and stopped ones need. */
/** What `_ml/memory/_stats` says of each ML node: its name and all that is charged there. */
async function usedByNode(host: HostUnderTest): Promise<Array<[string, number]>> {
  const auth = { username: 'elastic', password: 'changeme' };
  const elastic = new Client({ node: host.elasticsearch.url, auth });
  try {
    const { nodes } = await elastic.ml.getMemoryStats();
    return Object.values(nodes).map(({ name, mem: { ml } }) => [
      name,
      ml.native_code_overhead_in_bytes +
        ml.anomaly_detectors_in_bytes +
        ml.data_frame_analytics_in_bytes +
        ml.native_inference_in_bytes,
    ]);
  } finally {
    await elastic.close();
  }
}

/** What is asked of Elasticsearch meanwhile, by method and path, sorted. */
async function requestsOf(host: HostUnderTest, act: () => Promise<unknown>): Promise<string[]> {
  const { requests } = host.elasticsearch;
  requests.clear();
  await act();
  return requests.entries.map(({ method, path }) => `${method} ${path}`).sort();
}
