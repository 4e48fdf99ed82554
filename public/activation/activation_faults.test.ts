import type { InstalledJob } from '../../common/api/jobs';
import {
  CREATE,
  EXISTS,
  FEED,
  ID,
  JOBS,
  START,
  createRunner,
  manyJobs,
  routes,
  workingKibana,
} from '../testing/activation_kibana';
import { httpError } from '../testing/fake_http';
import { installedJob, jobsResponse, plannedJob, stoppedJob } from '../testing/fixtures';

describe('faults at the creation', () => {
  it.each([
    ['403', httpError(403, 'Forbidden'), { status: 403, message: 'Forbidden' }],
    ['500', httpError(500, 'boom'), { status: 500, message: 'boom' }],
    ['no answer', new TypeError('Failed to fetch'), { message: 'Failed to fetch' }],
  ])('fails with the cause of a refused request: %s', async (_name, error, problem) => {
    const http = workingKibana();
    http.on(CREATE, () => Promise.reject(error));
    const { runner, progressOf } = createRunner(http);
    await runner.begin([plannedJob()]);
    expect(progressOf()).toEqual({
      phase: 'failed',
      step: 'create_job',
      failure: { kind: 'request', problem },
    });
    expect(routes(http)).not.toContain(START);
  });

  it('fails with the reason of Elasticsearch for the job, although the answer is 200', async () => {
    const http = workingKibana();
    const error = { error: { type: 'illegal_argument_exception', reason: 'bad bucket span' }, status: 400 };
    http.on(CREATE, () => ({
      [ID]: { job: { success: false, error }, datafeed: { success: false, error } },
    }));
    const { runner, progressOf } = createRunner(http);
    await runner.begin([plannedJob()]);
    expect(progressOf()).toMatchObject({
      phase: 'failed',
      step: 'create_job',
      failure: {
        kind: 'refused',
        item: { type: 'illegal_argument_exception', reason: 'bad bucket span', status: 400 },
      },
    });
  });

  it('fails for the datafeed where only that was refused', async () => {
    const http = workingKibana();
    const error = { error: { type: 'security_exception', reason: 'no read on logs-*' }, status: 403 };
    http.on(CREATE, () => ({ [ID]: { job: { success: true }, datafeed: { success: false, error } } }));
    const { runner, progressOf } = createRunner(http);
    await runner.begin([plannedJob()]);
    expect(progressOf()).toMatchObject({ phase: 'failed', step: 'create_datafeed' });
    expect(routes(http)).toEqual([CREATE]);
  });

  it('takes an answer that does not mention the job for a refusal', async () => {
    const http = workingKibana();
    http.on(CREATE, () => ({}));
    const { runner, progressOf } = createRunner(http);
    await runner.begin([plannedJob()]);
    expect(progressOf()).toMatchObject({ phase: 'failed', step: 'create_job', failure: { kind: 'refused' } });
  });
});

describe('what exists already', () => {
  it('goes on where the job is then seen installed with the planned datafeed', async () => {
    let looks = 0;
    const http = workingKibana();
    http.on(CREATE, () => ({ [ID]: { job: EXISTS, datafeed: EXISTS } }));
    http.on(JOBS, () => jobsResponse([(looks += 1) === 1 ? stoppedJob() : installedJob()]));
    const { runner, progressOf } = createRunner(http);
    await runner.begin([plannedJob()]);
    expect(progressOf()?.phase).toBe('running');
    expect(routes(http)).toEqual([CREATE, JOBS, START, JOBS]);
  });

  it('does not start what is seen running', async () => {
    const http = workingKibana();
    http.on(CREATE, () => ({ [ID]: { job: EXISTS, datafeed: EXISTS } }));
    const { runner, progressOf } = createRunner(http);
    await runner.begin([plannedJob()]);
    expect(progressOf()?.phase).toBe('running');
    expect(routes(http)).not.toContain(START);
  });

  it.each([
    ['it is not among the visible jobs', []],
    ['it has no datafeed', [stoppedJob({ datafeedId: undefined })]],
    ['it has another datafeed', [stoppedJob({ datafeedId: 'datafeed-other' })]],
  ])('fails where %s', async (_name, jobs) => {
    const http = workingKibana();
    http.on(CREATE, () => ({ [ID]: { job: EXISTS, datafeed: EXISTS } }));
    http.on(JOBS, () => jobsResponse(jobs));
    const { runner, progressOf } = createRunner(http);
    await runner.begin([plannedJob()]);
    expect(progressOf()).toMatchObject({ phase: 'failed', step: 'create_job', failure: { kind: 'hidden' } });
    expect(routes(http)).not.toContain(START);
  });

  it('fails where that cannot be checked', async () => {
    const http = workingKibana();
    http.on(CREATE, () => ({ [ID]: { job: EXISTS, datafeed: EXISTS } }));
    http.on(JOBS, () => Promise.reject(httpError(503, 'unavailable')));
    const { runner, progressOf } = createRunner(http);
    await runner.begin([plannedJob()]);
    expect(progressOf()).toMatchObject({
      phase: 'failed',
      failure: { kind: 'request', problem: { status: 503, message: 'unavailable' } },
    });
  });
});

describe('faults at the start', () => {
  const refusal = {
    [FEED]: {
      started: false,
      error: { error: { type: 'status_exception', reason: 'no node' }, status: 429 },
    },
  };

  it('fails with the reason where the job does not run', async () => {
    const http = workingKibana();
    http.on(START, () => refusal);
    http.on(JOBS, () => jobsResponse([stoppedJob()]));
    const { runner, progressOf } = createRunner(http);
    await runner.begin([plannedJob()]);
    expect(progressOf()).toEqual({
      phase: 'failed',
      step: 'start',
      failure: { kind: 'refused', item: { type: 'status_exception', reason: 'no node', status: 429 } },
    });
  });

  it('is no failure where the job is seen running all the same', async () => {
    const http = workingKibana();
    http.on(START, () => Promise.reject(new TypeError('Failed to fetch')));
    const { runner, progressOf } = createRunner(http);
    await runner.begin([plannedJob()]);
    expect(progressOf()?.phase).toBe('running');
  });

  it('keeps the reason of the refusal where looking fails as well', async () => {
    const http = workingKibana();
    http.on(START, () => refusal);
    http.on(JOBS, () => Promise.reject(httpError(500, 'boom')));
    const { runner, progressOf } = createRunner(http);
    await runner.begin([plannedJob()]);
    expect(progressOf()).toMatchObject({ step: 'start', failure: { item: { reason: 'no node' } } });
  });

  it('does not disturb other jobs', async () => {
    const { http, planned } = manyJobs(3);
    const fails = planned[1]?.datafeedId ?? '';
    const start = http;
    const { runner } = createRunner(start);
    const started: InstalledJob[] = [];
    http.on(START, ({ body }) => {
      const [datafeedId = ''] = (body as { datafeedIds: string[] }).datafeedIds;
      if (datafeedId === fails) throw httpError(500, 'boom');
      started.push(installedJob({ id: datafeedId.replace('datafeed-', ''), datafeedId }));
      return { [datafeedId]: { started: true } };
    });
    http.on(JOBS, () => jobsResponse([...started]));
    await runner.begin(planned);
    expect(runner.getState().map(({ progress }) => progress.phase)).toEqual(['running', 'failed', 'running']);
  });
});

describe('faults at the check', () => {
  it('never calls a job running that is not seen so, and says what was seen', async () => {
    const http = workingKibana();
    const opening = stoppedJob({ jobState: 'opening', datafeedState: 'starting' });
    http.on(JOBS, () => jobsResponse([opening]));
    const { runner, progressOf } = createRunner(http);
    await runner.begin([plannedJob()]);
    expect(progressOf()).toEqual({
      phase: 'failed',
      step: 'verify',
      failure: { kind: 'not_seen', waitedMs: 60_000, seen: opening, problem: undefined },
    });
  });

  it.each([
    ['opened, but its datafeed is starting', { jobState: 'opened', datafeedState: 'starting' }],
    ['opened, but without datafeed', { jobState: 'opened', datafeedState: undefined }],
    ['opening, although its datafeed is started', { jobState: 'opening', datafeedState: 'started' }],
  ])('does not take for running: %s', async (_name, states) => {
    const http = workingKibana();
    http.on(JOBS, () => jobsResponse([stoppedJob(states)]));
    const { runner, progressOf } = createRunner(http);
    await runner.begin([plannedJob()]);
    expect(progressOf()?.phase).toBe('failed');
  });

  it('says why looking failed, if it did all the time', async () => {
    const http = workingKibana();
    http.on(JOBS, () => Promise.reject(httpError(429, 'too many')));
    const { runner, progressOf } = createRunner(http);
    await runner.begin([plannedJob()]);
    expect(progressOf()).toMatchObject({
      step: 'verify',
      failure: { kind: 'not_seen', problem: { status: 429, message: 'too many' } },
    });
  });

  it('outlives a look that fails once', async () => {
    let looks = 0;
    const http = workingKibana();
    http.on(JOBS, () =>
      (looks += 1) === 1 ? Promise.reject(httpError(500, 'boom')) : jobsResponse([installedJob()])
    );
    const { runner, progressOf } = createRunner(http);
    await runner.begin([plannedJob()]);
    expect(progressOf()?.phase).toBe('running');
  });

  it('fails at once where the job has failed', async () => {
    const http = workingKibana();
    const failed = stoppedJob({
      jobState: 'failed',
      reasons: [{ code: 'job_failed', message: 'out of memory' }],
    });
    http.on(JOBS, () => jobsResponse([failed]));
    const { runner, progressOf } = createRunner(http);
    await runner.begin([plannedJob()]);
    expect(progressOf()).toEqual({
      phase: 'failed',
      step: 'verify',
      failure: { kind: 'ended', seen: failed },
    });
    expect(routes(http).filter((route) => route === JOBS)).toHaveLength(1);
  });
});
