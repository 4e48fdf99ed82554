import type { JobRule } from '../../common/api/jobs';
import {
  CREATE,
  ID,
  JOBS,
  START,
  activatingKibana,
  createRunner,
  memoryStorage,
  routes,
  type ActivationKibana,
} from '../testing/activation_kibana';
import {
  ACTIVATION_ID,
  LOGIN_HOUR,
  NOW_MS,
  activationPlan,
  installedJob,
  jobsResponse,
  plannedJob,
  plannedRule,
  recommendation,
  stoppedJob,
} from '../testing/fixtures';
import { movedJob, resumedJob, sharedJob } from '../testing/plans';

const NEW_JOBS = ['new_1', 'new_2'].map((id) => recommendation({ id, datafeedId: `datafeed-${id}` }));
const MOVED = recommendation({ id: 'moved', datafeedId: 'datafeed-moved' });
const RULES: JobRule[] = ['new_1', 'new_2'].map((id) => ({
  ruleId: `rule-${id}`,
  name: id,
  status: 'not_installed',
  jobIds: [id],
}));
const PLAN = activationPlan(
  [...NEW_JOBS.map(sharedJob), resumedJob(LOGIN_HOUR), movedJob(MOVED, [['logs-a'], ['logs-b']])],
  { rules: RULES.map(({ ruleId, jobIds }) => plannedRule({ ruleId, jobIds })) }
);
const CHOICE = { ruleIds: RULES.map(({ ruleId }) => ruleId) };
const LATER_MS = NOW_MS + 30_000;

function someKibana(): ActivationKibana {
  return activatingKibana({
    jobs: [stoppedJob(), installedJob({ id: 'moved', datafeedId: 'datafeed-moved', indices: ['logs-a'] })],
    rules: RULES,
  });
}

/** Lets everything happen that does not wait for an answer. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}

/** How many requests a whole activation takes, an undoing of it, and what each leaves. */
async function uncut() {
  const kibana = someKibana();
  const before = kibana.model.snapshot();
  const { runner } = createRunner(kibana);
  await runner.begin(PLAN, CHOICE);
  const requests = kibana.http.requests.length;
  const after = kibana.model.snapshot();
  await runner.undo();
  return { before, after, requests, undoRequests: kibana.http.requests.length - requests };
}

describe.each(['request', 'answer'] as const)('a tab that is closed while the %s is lost', (lost) => {
  it('leaves an activation that another tab ends, at every point, without doing anything twice', async () => {
    const { after, requests } = await uncut();
    for (let cut = 0; cut < requests; cut += 1) {
      const kibana = someKibana();
      const storage = memoryStorage();
      kibana.faults.cutAfter(cut, lost);
      void createRunner(kibana, { storage }).runner.begin(PLAN, CHOICE);
      await settle();
      kibana.faults.mend();

      const { runner } = createRunner(kibana, { storage, startMs: LATER_MS });
      expect(runner.history()).toMatchObject([{ activationId: ACTIVATION_ID, status: 'interrupted' }]);
      runner.reopen(ACTIVATION_ID);
      expect(runner.getState()).toMatchObject({ operation: 'activate', status: 'interrupted' });
      await runner.goOn();
      expect({ cut, state: kibana.model.snapshot() }).toEqual({ cut, state: after });
      expect(kibana.model.repeated).toEqual([]);
      expect(kibana.model.starts).toHaveLength(4);
      expect(new Set(runner.getState()?.jobs.map(({ progress }) => progress.phase))).toEqual(
        new Set(['done'])
      );
      expect(new Set(runner.getState()?.rules.map(({ progress }) => progress.phase))).toEqual(
        new Set(['done'])
      );
      expect(runner.history()).toMatchObject([{ status: 'finished' }]);
    }
  });

  it('leaves an activation that another tab undoes, at every point', async () => {
    const { before, requests } = await uncut();
    for (let cut = 0; cut < requests; cut += 1) {
      const kibana = someKibana();
      const storage = memoryStorage();
      kibana.faults.cutAfter(cut, lost);
      void createRunner(kibana, { storage }).runner.begin(PLAN, CHOICE);
      await settle();
      kibana.faults.mend();

      const { runner } = createRunner(kibana, { storage, startMs: LATER_MS });
      await runner.undo(ACTIVATION_ID);
      expect({ cut, state: kibana.model.snapshot() }).toEqual({ cut, state: before });
      expect(runner.history()).toMatchObject([{ status: 'undone' }]);
    }
  });

  it('leaves an undoing that another tab ends, at every point', async () => {
    const { before, undoRequests } = await uncut();
    for (let cut = 0; cut < undoRequests; cut += 1) {
      const kibana = someKibana();
      const storage = memoryStorage();
      const first = createRunner(kibana, { storage });
      await first.runner.begin(PLAN, CHOICE);
      kibana.faults.cutAfter(cut, lost);
      void first.runner.undo();
      await settle();
      kibana.faults.mend();

      const { runner } = createRunner(kibana, { storage, startMs: first.nowMs() + 30_000 });
      expect(runner.history()).toMatchObject([{ status: 'interrupted' }]);
      runner.reopen(ACTIVATION_ID);
      expect(runner.getState()).toMatchObject({ operation: 'undo', status: 'interrupted' });
      await runner.goOn();
      expect({ cut, state: kibana.model.snapshot() }).toEqual({ cut, state: before });
      expect(runner.history()).toMatchObject([{ status: 'undone' }]);
    }
  });
});

describe('two tabs', () => {
  it('leaves alone what another one is at, until that has been silent for ten seconds', async () => {
    const kibana = someKibana();
    const storage = memoryStorage();
    kibana.faults.cutAfter(3, 'request');
    void createRunner(kibana, { storage }).runner.begin(PLAN, CHOICE);
    await settle();
    kibana.faults.mend();
    const { length } = kibana.http.requests;
    const { runner, pass } = createRunner(kibana, { storage });
    expect(runner.history()).toMatchObject([{ status: 'elsewhere' }]);
    runner.reopen(ACTIVATION_ID);
    await runner.undo(ACTIVATION_ID);
    expect(runner.getState()).toBeUndefined();
    expect(kibana.http.requests).toHaveLength(length);
    pass(10_001);
    expect(runner.history()).toMatchObject([{ status: 'interrupted' }]);
  });

  it('can be gone on with at once where the page said that it goes', async () => {
    const kibana = someKibana();
    const storage = memoryStorage();
    kibana.faults.cutAfter(3, 'request');
    const { runner: leaving } = createRunner(kibana, { storage });
    void leaving.begin(PLAN, CHOICE);
    await settle();
    leaving.release();
    expect(createRunner(kibana, { storage }).runner.history()).toMatchObject([{ status: 'interrupted' }]);
  });

  it('sends nothing more once another one has taken over', async () => {
    const kibana = activatingKibana();
    const storage = memoryStorage();
    const looks: Array<() => void> = [];
    kibana.http.on(JOBS, () => new Promise((resolve) => looks.push(() => resolve(jobsResponse()))));
    const { runner: slow, progressOf } = createRunner(kibana, { storage });
    const done = slow.begin(activationPlan(), { ruleIds: [] });
    await settle();
    const { runner } = createRunner(kibana, { storage, startMs: LATER_MS });
    runner.reopen(ACTIVATION_ID);
    void runner.goOn();
    looks[0]?.();
    await done;
    expect(progressOf()?.phase).toBe('halted');
    expect(slow.getState()?.status).toBe('halted');
    expect(routes(kibana.http)).not.toContain(CREATE);
  });
});

describe('reopening', () => {
  it('shows how the jobs stand by now', async () => {
    const kibana = activatingKibana();
    const storage = memoryStorage();
    kibana.faults.cutAfter(3, 'request');
    void createRunner(kibana, { storage }).runner.begin(activationPlan(), { ruleIds: [] });
    await settle();
    kibana.faults.mend();
    const { runner, progressOf } = createRunner(kibana, { storage, startMs: LATER_MS });
    runner.reopen(ACTIVATION_ID);
    expect(progressOf()).toEqual({ phase: 'halted' });
    await settle();
    expect(progressOf()?.phase).toBe('done');
    expect(runner.getState()?.status).toBe('interrupted');
    await runner.goOn();
    expect(runner.history()).toMatchObject([{ status: 'interrupted' }]);
  });

  it('knows nothing of what it never heard of', () => {
    const { runner } = createRunner(activatingKibana());
    runner.reopen('other');
    expect(runner.getState()).toBeUndefined();
  });
});

describe('halting', () => {
  it('sends no change after those under way, and goes on from there', async () => {
    const kibana = activatingKibana();
    const jobs = Array.from({ length: 30 }, (_, index) =>
      plannedJob(recommendation({ id: `job_${index}`, datafeedId: `datafeed-job_${index}` }))
    );
    const { runner } = createRunner(kibana);
    const create = kibana.http;
    const stop = runner.subscribe(() => {
      if (routes(create).includes(CREATE)) runner.halt();
    });
    await runner.begin(activationPlan(jobs), { ruleIds: [] });
    stop();
    expect(runner.getState()?.status).toBe('halted');
    expect(new Set(runner.getState()?.jobs.map(({ progress }) => progress.phase))).toEqual(
      new Set(['halted'])
    );
    expect(routes(kibana.http)).not.toContain(START);
    expect(routes(kibana.http).filter((route) => route === CREATE).length).toBeLessThanOrEqual(2);
    expect(runner.history()).toMatchObject([{ status: 'interrupted' }]);

    await runner.goOn();
    expect(runner.getState()?.status).toBe('finished');
    expect(new Set(runner.getState()?.jobs.map(({ progress }) => progress.phase))).toEqual(new Set(['done']));
    expect(kibana.model.repeated).toEqual([]);
  });

  it('does nothing where nothing is under way', () => {
    const { runner } = createRunner(activatingKibana());
    runner.halt();
    expect(runner.getState()).toBeUndefined();
  });
});

describe('going on with one', () => {
  it('leaves the others as they are', async () => {
    const kibana = activatingKibana();
    kibana.refuse('job', 'new_1', 'no');
    kibana.refuse('job', 'new_2', 'no');
    const { runner, progressOf } = createRunner(kibana);
    await runner.begin(activationPlan(NEW_JOBS.map(sharedJob)), { ruleIds: [] });
    kibana.allow();
    await runner.goOn('new_2');
    expect(progressOf('new_1')?.phase).toBe('failed');
    expect(progressOf('new_2')?.phase).toBe('done');
    await runner.goOn(ID);
    expect(progressOf('new_1')?.phase).toBe('failed');
  });
});
