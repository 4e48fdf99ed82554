import { startHostUnderTest, type HostUnderTest } from '../harness/running_host';
import { clusterTruth, type ClusterTruth } from './harness/cluster_truth';
import { faultTable, isComplete, reasonsOf } from './harness/fault_table';
import type { HttpTrouble } from './harness/faulty_http';
import { memoryStorage } from './harness/memory_storage';
import { runnerPage, type RunnerPage } from './harness/runner_page';

const QUICK = 60_000;
const TROUBLES: HttpTrouble[] = [403, 409, 429, 500, 'reset', 'lost'];

/** Reads other indices; is in another space; has no datafeed; has failed. */
const OTHER_INDICES = 'v3_windows_anomalous_script_ea';
const ELSEWHERE = 'v3_linux_rare_sudo_user_ea';
const WITHOUT_DATAFEED = 'auth_rare_source_ip_for_a_user_ea';
const JOBS = [OTHER_INDICES, ELSEWHERE, WITHOUT_DATAFEED];

const REPAIR_CALLS: Record<string, RegExp> = {
  'add to space': /^POST \/(s\/ops\/)?internal\/ml\/saved_objects\/update_jobs_spaces/,
  'create datafeed': /jobs\/bulk_create/,
  'change indices': /^POST \/internal\/ml\/datafeeds\/[^/]+\/_update/,
  start: /force_start_datafeeds/,
};
const UNDO_CALLS: Record<string, RegExp> = {
  'stop while undoing': /stop_datafeeds/,
  'close while undoing': /close_jobs/,
  'indices back': /^POST \/internal\/ml\/datafeeds\/[^/]+\/_update/,
  'delete datafeed': /^DELETE \/internal\/ml\/datafeeds\//,
  'out of the space': /update_jobs_spaces/,
};

const combinations = (calls: Record<string, RegExp>): Array<[string, HttpTrouble, RegExp]> =>
  Object.entries(calls).flatMap(([name, call]) =>
    TROUBLES.map((trouble): [string, HttpTrouble, RegExp] => [name, trouble, call])
  );

const table = faultTable();

describe('each request of a repair with each trouble', () => {
  let host: HostUnderTest;
  let truth: ClusterTruth;
  let page: RunnerPage;
  let before: unknown;

  beforeAll(async () => {
    host = await startHostUnderTest({ environment: 'conflicts', timeScale: QUICK });
    truth = clusterTruth(host);
    before = await shape();
  });
  beforeEach(() => {
    page = runnerPage(host.url, memoryStorage());
  });
  afterAll(async () => {
    process.stdout.write(`\n${table.describe()}\n`);
    await truth.close();
    await host.close();
  });

  it.each(combinations(REPAIR_CALLS))('%s: %s', async (name, trouble, call) => {
    const plan = await page.plan(REQUEST);
    page.http.fault({ call, trouble });
    await page.runner.begin(plan, { ruleIds: [] });
    const during = page.shown();
    const jobs = await truth.jobs();
    for (const { jobId, progress } of during.jobs) {
      if (progress.phase === 'done') expect(jobs.get(jobId)).toMatchObject({ datafeedState: 'started' });
    }
    for (const reason of reasonsOf(during)) expect(reason).not.toBe('');

    page.http.clearFaults();
    if (!isComplete(during)) await page.runner.goOn();
    expect(isComplete(page.shown())).toBe(true);
    const now = await truth.jobs();
    for (const jobId of JOBS) {
      expect(now.get(jobId)).toMatchObject({ jobState: 'opened', datafeedState: 'started' });
    }
    expect(now.get(OTHER_INDICES)?.indices).toEqual(['logs-*']);

    await page.runner.undo();
    table.note(name, trouble, during, page.shown());
    expect(await shape()).toEqual(before);
  });

  it.each(combinations(UNDO_CALLS))('%s: %s', async (name, trouble, call) => {
    expect(isComplete(await page.activate(REQUEST))).toBe(true);
    page.http.fault({ call, trouble });
    await page.runner.undo();
    const during = page.shown();
    for (const reason of reasonsOf(during)) expect(reason).not.toBe('');

    page.http.clearFaults();
    if (!isComplete(during)) await page.runner.goOn();
    table.note(name, trouble, during, page.shown());
    expect(await shape()).toEqual(before);
  });

  /** Every job with what an activation may change of it, and whether this space shows it. */
  async function shape(): Promise<unknown> {
    const visible = await runnerPage(host.url, memoryStorage()).http.get<{ jobs: Array<{ id: string }> }>(
      '/internal/ml_job_picker/jobs',
      {
        version: '1',
      }
    );
    const shown = new Set(visible.jobs.map(({ id }) => id));
    return [...(await truth.jobs())].map(([id, { jobState, datafeedState, datafeedId, indices }]) => ({
      id,
      jobState,
      datafeedState,
      datafeedId,
      indices,
      shown: shown.has(id),
    }));
  }
});

const REQUEST = { jobIds: JOBS, indexPattern: 'logs-*', changeIndices: [OTHER_INDICES], withRules: false };
