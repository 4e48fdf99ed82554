import type { JobsResponse } from '../../../common/api/jobs';
import type { Run } from '../../../public/activation/run_state';
import { startHostUnderTest, type HostUnderTest } from '../harness/running_host';
import { clusterTruth, type ClusterTruth } from './harness/cluster_truth';
import { faultTable, isComplete, phasesOf, reasonsOf } from './harness/fault_table';
import type { HttpTrouble } from './harness/faulty_http';
import { ruleStates } from './harness/host_rules';
import { memoryStorage } from './harness/memory_storage';
import { runnerPage, type RunnerPage } from './harness/runner_page';

/** Jobs open within some hundredths of a second. */
const QUICK = 60_000;
const JOBS = ['auth_rare_hour_for_a_user_ea', 'rare_dns_question_ea'];
const TROUBLES: HttpTrouble[] = [403, 409, 429, 500, 'reset', 'lost'];

/** Every request that an activation and its undoing send, and how each is told from the others. */
const ACTIVATION_CALLS: Record<string, RegExp> = {
  look: /^GET \/internal\/ml_job_picker\/jobs/,
  create: /jobs\/bulk_create/,
  share: /update_jobs_spaces/,
  start: /force_start_datafeeds/,
  review: /installation\/_review/,
  install: /installation\/_perform/,
  'dry run': /_bulk_action\?dry_run=true/,
  enable: /_bulk_action\?dry_run=false enable/,
};
const UNDO_CALLS: Record<string, RegExp> = {
  'look while undoing': /^GET \/internal\/ml_job_picker\/jobs/,
  'delete jobs': /jobs\/delete_jobs/,
  'disable rules': /_bulk_action\?dry_run=false disable/,
  'delete rules': /_bulk_action\?dry_run=false delete/,
};
const STOP_CALLS: Record<string, RegExp> = {
  stop: /jobs\/stop_datafeeds/,
  close: /jobs\/close_jobs/,
};

const combinations = (calls: Record<string, RegExp>): Array<[string, HttpTrouble, RegExp]> =>
  Object.entries(calls).flatMap(([name, call]) =>
    TROUBLES.map((trouble): [string, HttpTrouble, RegExp] => [name, trouble, call])
  );

const table = faultTable();

describe('each request of an activation with each trouble', () => {
  let host: HostUnderTest;
  let truth: ClusterTruth;
  let page: RunnerPage;
  let rulesBefore: Map<string, string>;

  beforeAll(async () => {
    host = await startHostUnderTest({ environment: 'default', timeScale: QUICK, rules: 'built-in' });
    truth = clusterTruth(host);
    rulesBefore = await ruleStates(host);
  });
  beforeEach(() => {
    page = runnerPage(host.url, memoryStorage());
  });
  afterAll(async () => {
    process.stdout.write(`\n${table.describe()}\n`);
    await truth.close();
    await host.close();
  });

  it.each(combinations(ACTIVATION_CALLS))('%s: %s', async (name, trouble, call) => {
    const plan = await page.plan({ jobIds: JOBS });
    page.http.fault({ call, trouble });
    await page.runner.begin(plan, { ruleIds: plan.rules.map(({ ruleId }) => ruleId) });
    const during = page.shown();
    await expectTruth(during);

    page.http.clearFaults();
    if (!isComplete(during)) await page.runner.goOn();
    const afterwards = page.shown();
    expect(phasesOf(afterwards)).toEqual({ done: JOBS.length + plan.rules.length });
    await expectTruth(afterwards);
    expect([...(await truth.jobs()).keys()].sort()).toEqual([...JOBS].sort());

    await page.runner.undo();
    table.note(name, trouble, during, page.shown());
    await expectFormerState();
  });

  it.each(combinations(UNDO_CALLS))('%s: %s', async (name, trouble, call) => {
    const activated = await page.activate({ jobIds: JOBS });
    expect(isComplete(activated)).toBe(true);
    page.http.fault({ call, trouble });
    await page.runner.undo();
    const during = page.shown();
    for (const job of during.jobs.filter(({ progress }) => progress.phase === 'done')) {
      expect((await truth.jobs()).has(job.jobId)).toBe(false);
    }
    expectReasons(during);

    page.http.clearFaults();
    if (!isComplete(during)) await page.runner.goOn();
    table.note(name, trouble, during, page.shown());
    await expectFormerState();
  });

  it.each(combinations(STOP_CALLS))('%s: %s', async (name, trouble, call) => {
    await page.activate({ jobIds: JOBS });
    const { jobs } = await page.http.get<JobsResponse>('/internal/ml_job_picker/jobs', { version: '1' });
    page.http.fault({ call, trouble });
    await page.runner.stop(jobs);
    const during = page.shown();
    const now = await truth.jobs();
    for (const job of during.jobs.filter(({ progress }) => progress.phase === 'done')) {
      expect(now.get(job.jobId)).toMatchObject({ jobState: 'closed', datafeedState: 'stopped' });
    }
    expectReasons(during);

    page.http.clearFaults();
    if (!isComplete(during)) await page.runner.goOn();
    table.note(name, trouble, during, page.shown());
    for (const job of (await truth.jobs()).values()) {
      expect(job).toMatchObject({ jobState: 'closed', datafeedState: 'stopped' });
    }
    const [activation] = page.runner.history();
    await page.runner.undo(activation?.activationId);
    await expectFormerState();
  });

  /** What is called done is so in the cluster, and what failed says why. */
  async function expectTruth(run: Run): Promise<void> {
    const jobs = await truth.jobs();
    const rules = await ruleStates(host);
    for (const { jobId, progress } of run.jobs) {
      if (progress.phase === 'done') {
        expect(jobs.get(jobId)).toMatchObject({ jobState: 'opened', datafeedState: 'started' });
      }
    }
    for (const { ruleId, progress } of run.rules) {
      if (progress.phase === 'done') expect([ruleId, rules.get(ruleId)]).toEqual([ruleId, 'enabled']);
    }
    expectReasons(run);
  }

  async function expectFormerState(): Promise<void> {
    expect([...(await truth.jobs()).keys()]).toEqual([]);
    expect(await ruleStates(host)).toEqual(rulesBefore);
  }
});

function expectReasons(run: Run): void {
  for (const reason of reasonsOf(run)) expect(reason).not.toBe('');
}
