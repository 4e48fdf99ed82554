import {
  CREATE,
  EXISTS,
  ID,
  JOBS,
  START,
  STARTED,
  createRunner,
  routes,
  workingKibana,
} from '../testing/activation_kibana';
import { NOW_MS, installedJob, jobsResponse, plannedJob, stoppedJob } from '../testing/fixtures';

describe('retry', () => {
  it('goes on with the step that failed', async () => {
    const http = workingKibana();
    http.on(START, () => ({}));
    http.on(JOBS, () => jobsResponse([stoppedJob()]));
    const { runner, progressOf } = createRunner(http);
    await runner.begin([plannedJob()]);
    http.on(START, () => STARTED);
    http.on(JOBS, () => jobsResponse([installedJob()]));
    http.requests.length = 0;

    await runner.retry(ID);
    expect(progressOf()?.phase).toBe('running');
    expect(routes(http)).toEqual([START, JOBS]);
  });

  it('creates again after a datafeed was refused, and takes the job for created', async () => {
    const http = workingKibana();
    const error = { error: { type: 'security_exception', reason: 'no' }, status: 403 };
    http.on(CREATE, () => ({ [ID]: { job: { success: true }, datafeed: { success: false, error } } }));
    const { runner, progressOf } = createRunner(http);
    await runner.begin([plannedJob()]);
    let looks = 0;
    http.on(CREATE, () => ({ [ID]: { job: EXISTS, datafeed: { success: true } } }));
    http.on(JOBS, () => jobsResponse([(looks += 1) === 1 ? stoppedJob() : installedJob()]));
    await runner.retry(ID);
    expect(progressOf()?.phase).toBe('running');
  });

  it('only looks again where all was accepted', async () => {
    const http = workingKibana();
    http.on(JOBS, () => jobsResponse([stoppedJob({ jobState: 'opening' })]));
    const { runner, progressOf } = createRunner(http);
    await runner.begin([plannedJob()]);
    http.on(JOBS, () => jobsResponse([installedJob()]));
    http.requests.length = 0;
    await runner.retry(ID);
    expect(progressOf()?.phase).toBe('running');
    expect(routes(http)).toEqual([JOBS]);
  });

  it('starts again what ended after its start', async () => {
    const http = workingKibana();
    const { runner, progressOf } = createRunner(http);
    await runner.begin([plannedJob()]);
    runner.observe(jobsResponse([stoppedJob()], { asOfMs: NOW_MS + 1 }));
    expect(progressOf()).toMatchObject({ phase: 'failed', step: 'verify', failure: { kind: 'ended' } });
    http.on(JOBS, () => jobsResponse([installedJob()], { asOfMs: NOW_MS + 2 }));
    http.requests.length = 0;
    await runner.retry(ID);
    expect(routes(http)).toEqual([START, JOBS]);
    expect(progressOf()?.phase).toBe('running');
  });

  it('does nothing for a job that has not failed', async () => {
    const http = workingKibana();
    const { runner } = createRunner(http);
    await runner.begin([plannedJob()]);
    http.requests.length = 0;
    await runner.retry(ID);
    await runner.retry('never_planned');
    expect(http.requests).toEqual([]);
  });
});
