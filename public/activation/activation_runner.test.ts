import type { PlannedJob } from '../../common/activation/activation_plan';
import {
  CREATE,
  CREATED,
  FEED,
  JOBS,
  START,
  createRunner,
  manyJobs,
  routes,
  workingKibana,
} from '../testing/activation_kibana';
import { NOW_MS, installedJob, jobsResponse, plannedJob, stoppedJob } from '../testing/fixtures';
import type { JobProgress } from './job_progress';

describe('the way without trouble', () => {
  it('creates, starts, and calls the job running only when it was seen opened and started', async () => {
    const http = workingKibana({ runsAtLook: 3 });
    const { runner, progressOf } = createRunner(http);
    const phases: Array<JobProgress['phase'] | undefined> = [];
    runner.subscribe(() => phases.push(progressOf()?.phase));

    await runner.begin([plannedJob()]);

    expect(progressOf()).toEqual({ phase: 'running', seen: installedJob() });
    expect([...new Set(phases)]).toEqual(['waiting', 'creating', 'starting', 'verifying', 'running']);
    expect(routes(http)).toEqual([CREATE, START, JOBS, JOBS, JOBS]);
  });

  it('sends the plan as it is, with the versions of the routes', async () => {
    const http = workingKibana();
    const planned = plannedJob();
    await createRunner(http).runner.begin([planned]);

    const [create, start, jobs] = http.requests;
    const [createStep, startStep] = planned.steps;
    expect(create).toMatchObject({
      version: '1',
      body: createStep?.kind === 'create' ? [createStep.body] : [],
    });
    expect(start).toMatchObject({
      version: '1',
      body: { datafeedIds: [FEED], start: startStep?.kind === 'start' ? startStep.startMs : 0 },
    });
    expect(jobs).toMatchObject({ version: '1' });
  });

  it('only looks where the plan has nothing to do', async () => {
    const http = workingKibana();
    const { runner, progressOf } = createRunner(http);
    await runner.begin([{ ...plannedJob(), steps: [] }]);
    expect(progressOf()?.phase).toBe('running');
    expect(routes(http)).toEqual([JOBS]);
  });

  it('works on three jobs at once at most', async () => {
    const { http, peak, planned } = manyJobs(10);
    const { runner } = createRunner(http);
    await runner.begin(planned);
    expect(runner.getState().map(({ progress }) => progress.phase)).toEqual(Array(10).fill('running'));
    expect(peak()).toBe(3);
  });

  it('asks once a poll for all jobs, not once a job', async () => {
    const { http, planned } = manyJobs(10, { runAtLook: 20 });
    const { runner } = createRunner(http);
    await runner.begin(planned);
    expect(runner.getState().every(({ progress }) => progress.phase === 'running')).toBe(true);
    // Ten polls of their own would have asked two hundred times.
    expect(routes(http).filter((route) => route === JOBS).length).toBeLessThan(60);
  });
});

describe('what others observe', () => {
  it('ignores an answer that is older than one it knows', async () => {
    const { runner, progressOf } = createRunner(workingKibana());
    await runner.begin([plannedJob()]);
    runner.observe(jobsResponse([stoppedJob()], { asOfMs: NOW_MS - 1 }));
    expect(progressOf()?.phase).toBe('running');
  });

  it('does not make a job running that is still to be created', async () => {
    const http = workingKibana();
    const { runner, progressOf } = createRunner(http);
    let release: () => void = () => undefined;
    http.on(CREATE, () => new Promise((resolve) => (release = () => resolve(CREATED))));
    const done = runner.begin([plannedJob()]);
    runner.observe(jobsResponse([installedJob()]));
    expect(progressOf()?.phase).not.toBe('running');
    await new Promise((resolve) => setTimeout(resolve, 0));
    release();
    await done;
    expect(progressOf()?.phase).toBe('running');
  });
});

describe('two activations', () => {
  it('keeps what is under way and does not begin it twice', async () => {
    const http = workingKibana();
    let release: () => void = () => undefined;
    http.on(CREATE, () => new Promise((resolve) => (release = () => resolve(CREATED))));
    const { runner, progressOf } = createRunner(http);
    const planned: PlannedJob = plannedJob();
    const first = runner.begin([planned]);
    await new Promise((resolve) => setTimeout(resolve, 0));
    await runner.begin([planned]);
    runner.dismiss();
    expect(progressOf()?.phase).toBe('creating');
    release();
    await first;
    expect(routes(http).filter((route) => route === CREATE)).toHaveLength(1);
    runner.dismiss();
    expect(runner.getState()).toEqual([]);
  });
});
