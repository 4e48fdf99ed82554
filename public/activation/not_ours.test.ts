import { ID, START, STOP, activatingKibana, createRunner, routes } from '../testing/activation_kibana';
import {
  ACTIVATION_ID,
  LOGIN_HOUR,
  NOW_MS,
  activationPlan,
  jobsResponse,
  plannedJob,
  stoppedJob,
} from '../testing/fixtures';
import { resumedJob } from '../testing/plans';

const WITHOUT_RULES = { ruleIds: [] };
const RUNNING = { jobState: 'opened', datafeedState: 'started' } as const;
const RESUMED = activationPlan([resumedJob(LOGIN_HOUR)]);
const SHOWN = activationPlan([
  plannedJob(LOGIN_HOUR, {
    steps: [
      {
        action: { kind: 'add_to_space', jobId: ID, fromSpace: 'other', space: 'default' },
        requires: 'job_absent',
        undo: [{ kind: 'remove_from_space', jobId: ID, space: 'default' }],
      },
      ...resumedJob(LOGIN_HOUR).steps,
    ],
  }),
]);

it('neither starts nor, taken back, stops a job that runs in another space', async () => {
  const kibana = activatingKibana({ hidden: { [ID]: 'other' } });
  const { show } = kibana.model;
  kibana.model.show = (jobIds) => {
    show.call(kibana.model, jobIds);
    kibana.model.patch(ID, RUNNING);
  };
  const { runner, progressOf } = createRunner(kibana);
  await runner.begin(SHOWN, WITHOUT_RULES);
  expect(progressOf()?.phase).toBe('done');
  expect(routes(kibana.http)).not.toContain(START);

  await runner.undo();
  expect(progressOf()).toEqual({ phase: 'done' });
  expect(routes(kibana.http)).not.toContain(STOP);
  expect(kibana.model.hidden.has(ID)).toBe(true);
});

it.each(['with its status', 'as plain text'])(
  'does not stop what somebody else started between the look and the start, answered %s',
  async (form) => {
    const kibana = activatingKibana({ jobs: [stoppedJob()] });
    const reason = `cannot start datafeed [${LOGIN_HOUR.datafeedId}] because it has already been started`;
    kibana.http.on(START, () => {
      kibana.model.patch(ID, RUNNING);
      const error = form === 'as plain text' ? reason : { error: { reason }, status: 409 };
      return { [LOGIN_HOUR.datafeedId]: { started: false, error } };
    });
    const { runner, progressOf } = createRunner(kibana);
    await runner.begin(RESUMED, WITHOUT_RULES);
    expect(progressOf()?.phase).toBe('done');
    await runner.undo();
    expect(routes(kibana.http)).not.toContain(STOP);
    expect(kibana.model.jobs.get(ID)).toMatchObject(RUNNING);
  }
);

it('stops what it started without having got the answer, though the next try is told that it is started', async () => {
  const kibana = activatingKibana({ jobs: [stoppedJob()] });
  let tries = 0;
  kibana.http.on(START, () => {
    tries += 1;
    if (tries === 1) throw new TypeError('Failed to fetch');
    // The first one arrives at last.
    kibana.model.patch(ID, RUNNING);
    return {
      [LOGIN_HOUR.datafeedId]: { started: false, error: { error: { reason: 'is started' }, status: 409 } },
    };
  });
  const { runner, progressOf } = createRunner(kibana);
  await runner.begin(RESUMED, WITHOUT_RULES);
  expect(progressOf()?.phase).toBe('failed');
  await runner.goOn();
  expect(progressOf()?.phase).toBe('done');
  await runner.undo();
  expect(kibana.model.jobs.get(ID)).toMatchObject({ jobState: 'closed', datafeedState: 'stopped' });
});

it('does not stop what somebody else started after its own start was refused', async () => {
  const kibana = activatingKibana({ jobs: [stoppedJob()] });
  kibana.refuse('start', LOGIN_HOUR.datafeedId, 'forbidden');
  const { runner, progressOf } = createRunner(kibana);
  await runner.begin(RESUMED, WITHOUT_RULES);
  expect(progressOf()?.phase).toBe('failed');
  kibana.model.patch(ID, RUNNING);
  runner.observe(jobsResponse(kibana.model.look(), { asOfMs: NOW_MS + 1e6 }));
  expect(progressOf()?.phase).toBe('done');
  await runner.undo();
  expect(kibana.model.jobs.get(ID)).toMatchObject(RUNNING);
});

it('stops what came to run after Kibana had given up waiting, and was seen so only later', async () => {
  const kibana = activatingKibana({ jobs: [stoppedJob()] });
  kibana.http.on(START, () => ({
    [LOGIN_HOUR.datafeedId]: { started: false, error: 'Request to start datafeed timed out.' },
  }));
  const { runner, progressOf } = createRunner(kibana);
  await runner.begin(RESUMED, WITHOUT_RULES);
  expect(progressOf()?.phase).toBe('failed');
  kibana.model.patch(ID, RUNNING);
  runner.observe(jobsResponse(kibana.model.look(), { asOfMs: NOW_MS + 1e6 }));
  expect(progressOf()?.phase).toBe('done');
  await runner.undo(ACTIVATION_ID);
  expect(kibana.model.jobs.get(ID)).toMatchObject({ jobState: 'closed', datafeedState: 'stopped' });
});

it('deletes what carries its mark, though it was refused and seen only later', async () => {
  const kibana = activatingKibana();
  kibana.refuse('job', ID, 'forbidden');
  const { runner, progressOf } = createRunner(kibana);
  await runner.begin(activationPlan(), WITHOUT_RULES);
  expect(progressOf()?.phase).toBe('failed');
  kibana.model.jobs.set(ID, stoppedJob({ activationId: ACTIVATION_ID, ...RUNNING }));
  runner.observe(jobsResponse(kibana.model.look(), { asOfMs: NOW_MS + 1e6 }));
  expect(progressOf()?.phase).toBe('done');
  await runner.undo();
  expect(kibana.model.jobs.has(ID)).toBe(false);
});
