import type { JobRule } from '../../common/api/jobs';
import {
  BULK_ACTION,
  FEED,
  ID,
  JOBS,
  PERFORM,
  REVIEW,
  activatingKibana,
  createRunner,
  memoryStorage,
  routes,
  type ActivationKibana,
} from '../testing/activation_kibana';
import {
  ACTIVATION_ID,
  NOW_MS,
  activationPlan,
  installedJob,
  plannedJob,
  plannedRule,
} from '../testing/fixtures';

const AVAILABLE: JobRule = { ruleId: 'a', name: 'A', status: 'not_installed', jobIds: [ID] };
const DISABLED: JobRule = { ruleId: 'b', name: 'B', status: 'disabled', jobIds: [ID], objectId: 'object-b' };
const PLAN = activationPlan([plannedJob()], {
  rules: [
    plannedRule({ ruleId: 'a' }),
    plannedRule({ ruleId: 'b', status: 'disabled', objectId: 'object-b', steps: ['enable'] }),
  ],
});
const BOTH = { ruleIds: ['a', 'b'] };

async function activate(kibana: ActivationKibana, choice = BOTH, plan = PLAN) {
  const tested = createRunner(kibana);
  await tested.runner.begin(plan, choice);
  return tested;
}

function ruleRoutes({ http }: ActivationKibana): string[] {
  const ofRules = http.requests.filter(({ route, query }) => route !== JOBS || query?.rules === true);
  return ofRules.map(({ route }) => route).slice(2);
}

it('installs and enables after the jobs: looks, asks for the version, installs, tries, enables, looks', async () => {
  const kibana = activatingKibana({ rules: [AVAILABLE, DISABLED] });
  const { ruleProgressOf } = await activate(kibana);
  expect(ruleProgressOf('a')).toEqual({ phase: 'done' });
  expect(ruleProgressOf('b')).toEqual({ phase: 'done' });
  expect(ruleRoutes(kibana)).toEqual([JOBS, REVIEW, PERFORM, BULK_ACTION, BULK_ACTION, JOBS]);
  const [, dryRun, change] = kibana.http.requests.filter(({ route }) =>
    [PERFORM, BULK_ACTION].includes(route)
  );
  expect(dryRun).toMatchObject({ query: { dry_run: true }, version: '2023-10-31' });
  expect(change).toMatchObject({
    query: { dry_run: false },
    body: { action: 'enable', ids: ['object-a', 'object-b'] },
  });
});

it('touches only the chosen ones', async () => {
  const kibana = activatingKibana({ rules: [AVAILABLE, DISABLED] });
  const { runner } = await activate(kibana, { ruleIds: ['b'] });
  expect(runner.getState()?.rules).toHaveLength(1);
  expect(kibana.model.rules.get('a')?.status).toBe('not_installed');
  expect(routes(kibana.http)).not.toContain(REVIEW);
});

it('enables no rule whose job does not run, and does so when it is gone on with', async () => {
  const kibana = activatingKibana({ rules: [AVAILABLE, DISABLED] });
  kibana.refuse('start', FEED, 'no');
  const { runner, ruleProgressOf } = await activate(kibana);
  expect(ruleProgressOf('a')).toEqual({ phase: 'skipped', why: 'job_not_running' });
  expect(ruleProgressOf('b')).toEqual({ phase: 'skipped', why: 'job_not_running' });
  expect(routes(kibana.http)).not.toContain(PERFORM);
  kibana.allow();
  await runner.goOn();
  expect(ruleProgressOf('a')?.phase).toBe('done');
  expect(ruleProgressOf('b')?.phase).toBe('done');
});

it('installs a rule whose job waits for a node, but does not enable it', async () => {
  const kibana = activatingKibana({ rules: [AVAILABLE], held: [ID] });
  const { ruleProgressOf } = await activate(kibana, { ruleIds: ['a'] });
  expect(ruleProgressOf('a')).toEqual({ phase: 'skipped', why: 'job_not_running' });
  expect(kibana.model.rules.get('a')?.status).toBe('disabled');
});

it('enables a rule of a job that ran before', async () => {
  const kibana = activatingKibana({ rules: [DISABLED], jobs: [installedJob()] });
  const { ruleProgressOf } = await activate(
    kibana,
    { ruleIds: ['b'] },
    { ...PLAN, jobs: [plannedJob(undefined, { steps: [] })] }
  );
  expect(ruleProgressOf('b')?.phase).toBe('done');
});

it('says which rules are not offered', async () => {
  const kibana = activatingKibana({ rules: [DISABLED] });
  const { ruleProgressOf } = await activate(kibana);
  expect(ruleProgressOf('a')).toEqual({ phase: 'skipped', why: 'not_offered' });
  expect(ruleProgressOf('b')?.phase).toBe('done');
});

describe('refusals of single rules', () => {
  it.each([
    ['install', 'install'],
    ['dry_run', 'enable'],
    ['change', 'enable'],
  ] as const)(
    'fails for one that is refused at %s, not for the others; a retry works',
    async (on, action) => {
      const kibana = activatingKibana({ rules: [AVAILABLE, DISABLED] });
      kibana.refusedRules.set('a', { on, message: 'not you' });
      const { runner, ruleProgressOf } = await activate(kibana);
      expect(ruleProgressOf('a')).toMatchObject({
        phase: 'failed',
        action,
        failure: { kind: 'refused', item: { reason: 'not you' } },
      });
      expect(ruleProgressOf('b')?.phase).toBe('done');
      kibana.allow();
      await runner.goOn('a');
      expect(ruleProgressOf('a')?.phase).toBe('done');
      expect(kibana.model.repeated).toEqual([]);
    }
  );
});

describe('each request, each fault', () => {
  const cases = [REVIEW, PERFORM, BULK_ACTION].flatMap((route) =>
    ([403, 409, 429, 500, 'reset'] as const).map((answer) => [route, answer] as const)
  );

  it.each(cases)('%s with %s before anything was done: fails, and a retry works', async (route, answer) => {
    const kibana = activatingKibana({ rules: [AVAILABLE] });
    kibana.faults.set(route, { answer, when: 'before', times: 3 });
    const { runner, ruleProgressOf, progressOf } = await activate(kibana, { ruleIds: ['a'] });
    expect(progressOf()?.phase).toBe('done');
    expect(ruleProgressOf('a')).toMatchObject({ phase: 'failed', failure: { kind: 'request' } });
    kibana.faults.clear();
    await runner.goOn();
    expect(ruleProgressOf('a')?.phase).toBe('done');
    expect(kibana.model.repeated).toEqual([]);
  });

  it.each(cases.filter(([route]) => route !== REVIEW))(
    '%s with %s after it was done: is no failure, and is undone all the same',
    async (route, answer) => {
      const kibana = activatingKibana({ rules: [AVAILABLE] });
      // The dry run goes well.
      const after = route === BULK_ACTION ? 1 : 0;
      kibana.faults.set(route, { answer, when: 'after', after });
      const { runner, ruleProgressOf } = await activate(kibana, { ruleIds: ['a'] });
      expect(ruleProgressOf('a')?.phase).toBe('done');
      await runner.undo();
      expect(kibana.model.rules.get('a')?.status).toBe('not_installed');
    }
  );

  it('fails where the rules cannot be looked at', async () => {
    const kibana = activatingKibana({ rules: [AVAILABLE] });
    kibana.faults.set(JOBS, { answer: 403, when: 'before', times: Infinity, after: 2 });
    const { ruleProgressOf } = await activate(kibana, { ruleIds: ['a'] });
    expect(ruleProgressOf('a')).toMatchObject({ phase: 'failed', failure: { kind: 'request' } });
    expect(routes(kibana.http)).not.toContain(PERFORM);
  });
});

describe('what others did meanwhile', () => {
  it('is not sent, and not undone', async () => {
    const kibana = activatingKibana({
      rules: [
        { ...AVAILABLE, status: 'enabled', objectId: 'object-a' },
        { ...DISABLED, status: 'enabled' },
      ],
    });
    const { runner, ruleProgressOf } = await activate(kibana);
    expect(ruleProgressOf('a')?.phase).toBe('done');
    await runner.undo();
    expect(routes(kibana.http)).not.toContain(PERFORM);
    expect(routes(kibana.http)).not.toContain(BULK_ACTION);
  });

  it.each([
    ['another user', { createdByMe: false, createdMs: NOW_MS + 1 }],
    ['an earlier time', { createdByMe: true, createdMs: NOW_MS - 1 }],
    ['nobody knows whom', {}],
  ])('is told from a lost answer: a rule of %s is not deleted', async (_name, created) => {
    const kibana = activatingKibana({ rules: [AVAILABLE] });
    const storage = memoryStorage();
    kibana.http.on(PERFORM, () => {
      kibana.model.patchRule('a', { status: 'disabled', objectId: 'theirs', ...created });
      throw new TypeError('Failed to fetch');
    });
    const { runner } = createRunner(kibana, { storage });
    await runner.begin(PLAN, { ruleIds: ['a'] });
    await createRunner(kibana, { storage }).runner.undo(ACTIVATION_ID);
    expect(kibana.model.rules.get('a')).toMatchObject({ status: 'disabled', objectId: 'theirs' });
  });
});

it('trusts the answers where rules cannot be seen', async () => {
  const kibana = activatingKibana({ rules: [AVAILABLE, DISABLED] });
  kibana.http.on(JOBS, () => ({ jobs: kibana.model.look(), warnings: [], asOfMs: NOW_MS }));
  const { runner, ruleProgressOf } = await activate(kibana);
  expect(ruleProgressOf('a')?.phase).toBe('done');
  expect(ruleProgressOf('b')?.phase).toBe('done');
  await runner.undo();
  expect(kibana.model.rules.get('a')?.status).toBe('not_installed');
  expect(kibana.model.rules.get('b')?.status).toBe('disabled');
});
