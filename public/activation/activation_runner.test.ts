import type { ActivationPlan, PlannedJob } from '../../common/activation/activation_plan';
import { DAY_MS } from '../../common/constants';
import {
  BULK_ACTION,
  CREATE,
  FEED,
  ID,
  JOBS,
  PERFORM,
  REVIEW,
  SPACES,
  START,
  activatingKibana,
  createRunner,
  routes,
} from '../testing/activation_kibana';
import {
  ACTIVATION_ID,
  NOW_MS,
  activationPlan,
  jobsResponse,
  plannedJob,
  plannedRule,
  recommendation,
  stoppedJob,
} from '../testing/fixtures';
import { sharedJob } from '../testing/plans';
import type { JobProgress } from './run_state';

const WITHOUT_RULES = { ruleIds: [] };

describe('the way without trouble', () => {
  it('creates, starts, and calls the job done only when it was seen opened and started', async () => {
    const kibana = activatingKibana({ looksUntilRunning: 3 });
    const { runner, progressOf } = createRunner(kibana);
    const phases: Array<JobProgress['phase'] | undefined> = [];
    runner.subscribe(() => phases.push(progressOf()?.phase));

    await runner.begin(activationPlan(), WITHOUT_RULES);

    expect(progressOf()).toMatchObject({ phase: 'done', seen: { id: ID, jobState: 'opened' } });
    expect([...new Set(phases)]).toEqual(['waiting', 'acting', 'verifying', 'done']);
    expect(routes(kibana.http)).toEqual([JOBS, CREATE, START, JOBS, JOBS, JOBS]);
    expect(runner.getState()).toMatchObject({ operation: 'activate', status: 'finished' });
  });

  it('sends the plan as it is, with the versions of the routes', async () => {
    const { http, ...kibana } = activatingKibana();
    const planned = plannedJob();
    await createRunner({ http }).runner.begin(activationPlan([planned]), WITHOUT_RULES);

    const [, create, start] = http.requests;
    const [createStep] = planned.steps;
    expect(create).toMatchObject({
      version: '1',
      body: createStep?.action.kind === 'create' ? [createStep.action.body] : 'none',
    });
    expect(start).toMatchObject({ version: '1', body: { datafeedIds: [FEED], start: NOW_MS - 14 * DAY_MS } });
    expect(kibana.model.starts).toEqual([{ datafeedId: FEED, startMs: NOW_MS - 14 * DAY_MS }]);
  });

  it('does nothing where the plan has nothing to do', async () => {
    const { http } = activatingKibana();
    const { runner } = createRunner({ http });
    await runner.begin(activationPlan([plannedJob(undefined, { steps: [] })]), WITHOUT_RULES);
    expect(runner.getState()).toMatchObject({ status: 'finished', jobs: [] });
    expect(routes(http)).toEqual([]);
  });

  it('does nothing while another operation is under way', async () => {
    const { http } = activatingKibana();
    const { runner } = createRunner({ http });
    const first = runner.begin(activationPlan(), WITHOUT_RULES);
    await runner.begin(activationPlan([], { activationId: 'other' }), WITHOUT_RULES);
    await runner.undo();
    await runner.stop([stoppedJob({ jobState: 'opened' })]);
    runner.dismiss();
    expect(runner.getState()).toMatchObject({ activationId: ACTIVATION_ID, status: 'acting' });
    await first;
    runner.dismiss();
    expect(runner.getState()).toBeUndefined();
  });
});

describe('sixty jobs with sixty rules', () => {
  const plan = manyJobs(60);
  const rules = plan.rules.map(({ ruleId, name, jobIds }) => ({
    ruleId,
    name,
    jobIds,
    status: 'not_installed' as const,
  }));

  it('takes a number of requests that is bounded, and two at once at most', async () => {
    const kibana = activatingKibana({ rules });
    const { runner, nowMs } = createRunner(kibana);
    const looksMs: number[] = [];
    let [active, most] = [0, 0];
    const answer = kibana.faults.answer.bind(kibana.faults);
    kibana.faults.answer = async (route, request, answers) => {
      if (route === JOBS && request.query?.rules !== true) looksMs.push(nowMs());
      active += 1;
      most = Math.max(most, active);
      await new Promise((resolve) => setTimeout(resolve, 1));
      active -= 1;
      return answer(route, request, answers);
    };
    await runner.begin(plan, { ruleIds: rules.map(({ ruleId }) => ruleId) });

    const { jobs, rules: runRules } = runner.getState() ?? {};
    expect(new Set(jobs?.map(({ progress }) => progress.phase))).toEqual(new Set(['done']));
    expect(new Set(runRules?.map(({ progress }) => progress.phase))).toEqual(new Set(['done']));
    const count = (route: string) => routes(kibana.http).filter((sent) => sent === route).length;
    expect({
      create: count(CREATE),
      share: count(SPACES),
      start: count(START),
      review: count(REVIEW),
      perform: count(PERFORM),
      bulk: count(BULK_ACTION),
    }).toEqual({ create: 6, share: 1, start: 12, review: 1, perform: 1, bulk: 2 });
    expect(count(JOBS)).toBe(looksMs.length + 2);
    expect(Math.min(...looksMs.slice(1).map((ms, index) => ms - (looksMs[index] ?? 0)))).toBe(2_000);
    // Changes two at once, and the poll beside them.
    expect(most).toBeLessThanOrEqual(3);
    expect(kibana.model.repeated).toEqual([]);
  });

  it('asks once a poll for all jobs, not once a job', async () => {
    const kibana = activatingKibana({ looksUntilRunning: 10 });
    const { runner } = createRunner(kibana);
    await runner.begin(plan, WITHOUT_RULES);
    expect(routes(kibana.http).filter((route) => route === JOBS).length).toBeLessThanOrEqual(24);
    expect(runner.getState()?.jobs.every(({ progress }) => progress.phase === 'done')).toBe(true);
  });
});

describe('what others observe', () => {
  it('ignores an answer that is older than one it knows', async () => {
    const kibana = activatingKibana();
    const { runner, progressOf } = createRunner(kibana);
    await runner.begin(activationPlan(), WITHOUT_RULES);
    runner.observe(jobsResponse([stoppedJob()], { asOfMs: NOW_MS }));
    expect(progressOf()?.phase).toBe('done');
  });

  it('says that a job which ran has ended, and that it runs again', async () => {
    const kibana = activatingKibana();
    const { runner, progressOf } = createRunner(kibana);
    await runner.begin(activationPlan(), WITHOUT_RULES);
    runner.observe(jobsResponse([stoppedJob()], { asOfMs: NOW_MS + 1e6 }));
    expect(progressOf()).toMatchObject({ phase: 'failed', kind: 'verify', failure: { kind: 'ended' } });
    runner.observe(jobsResponse(kibana.model.look(), { asOfMs: NOW_MS + 2e6 }));
    expect(progressOf()?.phase).toBe('done');
  });

  it('says that a job is gone', async () => {
    const { runner, progressOf } = createRunner(activatingKibana());
    await runner.begin(activationPlan(), WITHOUT_RULES);
    runner.observe(jobsResponse([], { asOfMs: NOW_MS + 1e6 }));
    expect(progressOf()).toEqual({ phase: 'failed', kind: 'verify', failure: { kind: 'changed' } });
  });

  it('does not take a job for done before it has carried its steps out', async () => {
    const { runner, progressOf } = createRunner(activatingKibana());
    const done = runner.begin(activationPlan(), WITHOUT_RULES);
    runner.observe(jobsResponse([stoppedJob({ jobState: 'opened', datafeedState: 'started' })]));
    expect(progressOf()?.phase).toBe('waiting');
    await done;
  });
});

function manyJobs(count: number): ActivationPlan & ReturnType<typeof activationPlan> {
  const jobs: PlannedJob[] = Array.from({ length: count }, (_, index) =>
    sharedJob(recommendation({ id: `job_${index}`, datafeedId: `datafeed-job_${index}` }))
  );
  const rules = jobs.map(({ jobId }) => plannedRule({ ruleId: `rule-${jobId}`, jobIds: [jobId] }));
  return activationPlan(jobs, { rules });
}
