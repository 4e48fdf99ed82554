import {
  CLOSE,
  CREATE,
  FEED,
  ID,
  JOBS,
  SPACES,
  START,
  activatingKibana,
  createRunner,
  routes,
} from '../testing/activation_kibana';
import {
  ACTIVATION_ID,
  LOGIN_HOUR,
  NOW_MS,
  activationPlan,
  installedJob,
  jobsResponse,
  plannedJob,
  recommendation,
  stoppedJob,
} from '../testing/fixtures';
import { resumedJob, sharedJob } from '../testing/plans';

const WITHOUT_RULES = { ruleIds: [] };
const CHANGES = [CREATE, START];
const ANSWERS = [403, 409, 429, 500, 'reset'] as const;

async function activate(kibana: ReturnType<typeof activatingKibana>, jobs = [plannedJob()]) {
  const tested = createRunner(kibana);
  await tested.runner.begin(activationPlan(jobs), WITHOUT_RULES);
  return tested;
}

describe('each request, each fault', () => {
  const cases = CHANGES.flatMap((route) => ANSWERS.map((answer) => [route, answer] as const));

  it.each(cases)('%s with %s before anything was done: fails, and a retry works', async (route, answer) => {
    const kibana = activatingKibana();
    kibana.faults.set(route, { answer, when: 'before', times: 3 });
    const { runner, progressOf } = await activate(kibana);
    expect(progressOf()).toMatchObject({
      phase: 'failed',
      kind: route === CREATE ? 'create' : 'start',
      failure: { kind: 'request', problem: answer === 'reset' ? {} : { status: answer } },
    });
    expect(kibana.model.starts).toEqual([]);
    kibana.faults.clear();
    await runner.goOn(ID);
    expect(progressOf()?.phase).toBe('done');
    expect(kibana.model.repeated).toEqual([]);
  });

  it.each(cases)('%s with %s after it was done: is no failure', async (route, answer) => {
    const kibana = activatingKibana();
    kibana.faults.set(route, { answer, when: 'after' });
    const { progressOf } = await activate(kibana);
    expect(progressOf()?.phase).toBe('done');
    expect(kibana.model.starts).toHaveLength(1);
  });

  it.each([403, 500, 'reset'] as const)(
    '%s at the first look: nothing is sent, and a retry works',
    async (answer) => {
      const kibana = activatingKibana();
      kibana.faults.set(JOBS, { answer, when: 'before', times: 4 });
      const { runner, progressOf } = await activate(kibana);
      expect(progressOf()).toMatchObject({ phase: 'failed', kind: 'create', failure: { kind: 'request' } });
      expect(new Set(routes(kibana.http))).toEqual(new Set([JOBS]));
      kibana.faults.clear();
      await runner.goOn();
      expect(progressOf()?.phase).toBe('done');
    }
  );

  it('waits and sends again what is turned away for a moment', async () => {
    const kibana = activatingKibana();
    kibana.faults.set(CREATE, { answer: 429, when: 'before', times: 2 });
    const { progressOf, nowMs } = await activate(kibana);
    expect(progressOf()?.phase).toBe('done');
    expect(routes(kibana.http).filter((route) => route === CREATE)).toHaveLength(3);
    expect(nowMs()).toBeGreaterThanOrEqual(NOW_MS + 6_000);
  });

  it('keeps the reason of the refusal where looking fails as well', async () => {
    const kibana = activatingKibana();
    kibana.refuse('start', FEED, 'no node');
    kibana.faults.set(JOBS, { answer: 500, when: 'before', times: Infinity, after: 1 });
    const { progressOf } = await activate(kibana);
    expect(progressOf()).toMatchObject({ failure: { kind: 'refused', item: { reason: 'no node' } } });
  });
});

describe('single items that are refused', () => {
  it('fails for the job, without harm to others', async () => {
    const kibana = activatingKibana();
    const others = ['a', 'b', 'c'].map((id) =>
      plannedJob(recommendation({ id, datafeedId: `datafeed-${id}` }))
    );
    kibana.refuse('job', 'b', 'bad bucket span');
    kibana.refuse('start', 'datafeed-c', 'no node');
    const { progressOf } = await activate(kibana, others);
    expect(progressOf('a')?.phase).toBe('done');
    expect(progressOf('b')).toMatchObject({
      kind: 'create',
      failure: { item: { reason: 'bad bucket span' } },
    });
    expect(progressOf('c')).toMatchObject({ kind: 'start', failure: { item: { reason: 'no node' } } });
    expect(routes(kibana.http).filter((route) => route === CREATE)).toHaveLength(1);
  });

  it('creates the datafeed at the retry where only that was refused', async () => {
    const kibana = activatingKibana();
    kibana.refuse('datafeed', ID, 'no read on logs-*');
    const { runner, progressOf } = await activate(kibana);
    expect(progressOf()).toMatchObject({
      kind: 'create',
      failure: { item: { reason: 'no read on logs-*' } },
    });
    expect(routes(kibana.http)).not.toContain(START);
    kibana.allow();
    await runner.goOn();
    expect(progressOf()?.phase).toBe('done');
  });

  it('does not mind where jobs may not be shared', async () => {
    const kibana = activatingKibana();
    kibana.refuse('share', ID, 'forbidden');
    const { runner, progressOf } = await activate(kibana, [sharedJob(LOGIN_HOUR)]);
    expect(progressOf()?.phase).toBe('done');
    expect(runner.getState()?.jobs[0]?.steps.map(({ status }) => status)).toEqual([
      'done',
      'pending',
      'done',
    ]);
    expect(routes(kibana.http)).toContain(SPACES);
  });

  it('takes an answer that does not mention the job for a refusal', async () => {
    const kibana = activatingKibana();
    kibana.http.on(CREATE, () => ({}));
    const { progressOf } = await activate(kibana);
    expect(progressOf()).toMatchObject({ phase: 'failed', kind: 'create', failure: { kind: 'refused' } });
  });
});

describe('what is there already', () => {
  it('is hidden where the id is taken and this space shows no such job', async () => {
    const kibana = activatingKibana({ hidden: { [ID]: 'other' } });
    const { progressOf } = await activate(kibana);
    expect(progressOf()).toMatchObject({ phase: 'failed', kind: 'create', failure: { kind: 'hidden' } });
  });

  it.each([
    ['another activation', 'other'],
    ['somebody without us', undefined],
  ])('is not touched where %s made it meanwhile', async (_name, activationId) => {
    const kibana = activatingKibana({ jobs: [stoppedJob({ activationId })] });
    const { progressOf } = await activate(kibana);
    expect(progressOf()).toMatchObject({ kind: 'create', failure: { kind: 'changed', seen: { id: ID } } });
    expect(routes(kibana.http)).toEqual([JOBS]);
  });

  it('goes on where this activation made it', async () => {
    const kibana = activatingKibana({ jobs: [stoppedJob({ activationId: ACTIVATION_ID })] });
    const { progressOf } = await activate(kibana);
    expect(progressOf()?.phase).toBe('done');
    expect(routes(kibana.http)).toEqual([JOBS, START, JOBS]);
  });

  it('does not start what is seen running', async () => {
    const kibana = activatingKibana({ jobs: [installedJob()] });
    const { progressOf } = await activate(kibana, [resumedJob(LOGIN_HOUR)]);
    expect(progressOf()?.phase).toBe('done');
    expect(routes(kibana.http)).toEqual([JOBS]);
  });

  it('does not start a job whose datafeed is another one by now', async () => {
    const kibana = activatingKibana({ jobs: [stoppedJob({ datafeedId: 'datafeed-other' })] });
    const { progressOf } = await activate(kibana, [resumedJob(LOGIN_HOUR)]);
    expect(progressOf()).toMatchObject({ kind: 'start', failure: { kind: 'changed' } });
    expect(routes(kibana.http)).toEqual([JOBS]);
  });
});

describe('the check at the end', () => {
  it('never calls a job running that is not seen so, and says what was seen', async () => {
    const kibana = activatingKibana({ looksUntilRunning: Infinity });
    const { progressOf } = await activate(kibana);
    expect(progressOf()).toMatchObject({
      phase: 'failed',
      kind: 'verify',
      failure: { kind: 'not_seen', waitedMs: 60_000, seen: { datafeedState: 'starting' } },
    });
  });

  it('says why looking failed, if it did all the time, and finds out at the retry', async () => {
    const kibana = activatingKibana();
    kibana.faults.set(JOBS, { answer: 429, when: 'before', times: Infinity, after: 1 });
    const { runner, progressOf } = await activate(kibana);
    expect(progressOf()).toMatchObject({
      kind: 'verify',
      failure: { kind: 'not_seen', problem: { status: 429 } },
    });
    kibana.faults.clear();
    await runner.goOn();
    expect(progressOf()?.phase).toBe('done');
    expect(kibana.model.starts).toHaveLength(1);
  });

  it('goes on looking where the clock is set back meanwhile', async () => {
    const kibana = activatingKibana({ looksUntilRunning: 3 });
    const { runner, progressOf, pass, nowMs } = createRunner(kibana);
    const answer = kibana.faults.answer.bind(kibana.faults);
    let earliestMs = NOW_MS;
    kibana.faults.answer = (route, ...others) => {
      if (route === START) {
        pass(-3_600_000);
        earliestMs = nowMs();
      }
      return answer(route, ...others);
    };
    await runner.begin(activationPlan(), WITHOUT_RULES);
    expect(progressOf()?.phase).toBe('done');
    expect(nowMs() - earliestMs).toBeLessThan(60_000);
  });

  it('is at its end where it was halted after everything had been sent and seen', async () => {
    const kibana = activatingKibana();
    const { runner } = createRunner(kibana);
    let looks = 0;
    kibana.http.on(JOBS, () => {
      looks += 1;
      if (looks === 2) runner.halt();
      return jobsResponse(kibana.model.look(), { asOfMs: NOW_MS + looks });
    });
    await runner.begin(activationPlan(), WITHOUT_RULES);
    expect(runner.getState()).toMatchObject({ status: 'finished', jobs: [{ progress: { phase: 'done' } }] });
    expect(runner.history()).toMatchObject([{ status: 'finished' }]);
  });

  it('holds a job that waits for a node, until it is seen running', async () => {
    const kibana = activatingKibana({ held: [ID] });
    const { runner, progressOf } = await activate(kibana);
    expect(progressOf()).toMatchObject({ phase: 'held', seen: { explanation: 'not enough memory' } });
    expect(runner.getState()?.status).toBe('finished');
    expect(routes(kibana.http)).toEqual([JOBS, CREATE, START, JOBS]);
    kibana.model.patch(ID, { jobState: 'opened', explanation: undefined });
    runner.observe(jobsResponse(kibana.model.look(), { asOfMs: NOW_MS + 1e6 }));
    expect(progressOf()?.phase).toBe('done');
  });

  it('holds a job without explanation that is still opening after a minute', async () => {
    const kibana = activatingKibana({ held: [ID] });
    kibana.http.on(JOBS, () =>
      jobsResponse(
        kibana.model.look().map((job) => ({ ...job, explanation: undefined, nodeName: undefined }))
      )
    );
    const { progressOf, nowMs } = await activate(kibana);
    expect(progressOf()?.phase).toBe('held');
    expect(nowMs()).toBeGreaterThanOrEqual(NOW_MS + 60_000);
  });

  it('closes a job that has failed, and starts it again', async () => {
    const kibana = activatingKibana({ looksUntilRunning: 2 });
    const { http, model } = kibana;
    let looks = 0;
    http.on(JOBS, () => {
      looks += 1;
      if (looks === 2) model.patch(ID, { jobState: 'failed', datafeedState: 'stopped' });
      return jobsResponse(model.look(), { asOfMs: NOW_MS + looks });
    });
    const { runner, progressOf } = await activate(kibana);
    expect(progressOf()).toMatchObject({
      kind: 'verify',
      failure: { kind: 'ended', seen: { jobState: 'failed' } },
    });
    const before = http.requests.length;
    await runner.goOn();
    expect(progressOf()?.phase).toBe('done');
    expect(routes(http).slice(before)).toEqual([JOBS, CLOSE, START, JOBS, JOBS]);
  });
});
