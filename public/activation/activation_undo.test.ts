import type { PlannedJob } from '../../common/activation/activation_plan';
import type { JobRule } from '../../common/api/jobs';
import {
  BULK_ACTION,
  CLOSE,
  DELETE,
  ID,
  STOP,
  activatingKibana,
  createRunner,
  memoryStorage,
  routes,
  type ActivationKibana,
} from '../testing/activation_kibana';
import {
  ACTIVATION_ID,
  LOGIN_HOUR,
  activationPlan,
  installedJob,
  plannedJob,
  plannedRule,
  recommendation,
  stoppedJob,
} from '../testing/fixtures';
import { movedJob, resumedJob, sharedJob } from '../testing/plans';

const NEW_JOB = recommendation({ id: 'new', datafeedId: 'datafeed-new' });
const MOVED = recommendation({ id: 'moved', datafeedId: 'datafeed-moved' });
const RULE: JobRule = { ruleId: 'rule-new', name: 'New', status: 'not_installed', jobIds: ['new'] };
const DISABLED: JobRule = {
  ruleId: 'rule-old',
  name: 'Old',
  status: 'disabled',
  jobIds: [ID],
  objectId: 'object-old',
};
const PLAN = activationPlan(
  [sharedJob(NEW_JOB), resumedJob(LOGIN_HOUR), movedJob(MOVED, [['logs-a'], ['logs-b']])],
  {
    rules: [
      plannedRule({ ruleId: RULE.ruleId, jobIds: RULE.jobIds }),
      plannedRule({
        ruleId: DISABLED.ruleId,
        jobIds: DISABLED.jobIds,
        status: 'disabled',
        objectId: 'object-old',
        steps: ['enable'],
      }),
    ],
  }
);
const RULES = { ruleIds: [RULE.ruleId, DISABLED.ruleId] };

function someKibana(): ActivationKibana {
  return activatingKibana({
    jobs: [stoppedJob(), installedJob({ id: 'moved', datafeedId: 'datafeed-moved', indices: ['logs-a'] })],
    rules: [RULE, DISABLED],
  });
}

it('restores the former state exactly, and remembers that', async () => {
  const kibana = someKibana();
  const before = kibana.model.snapshot();
  const { runner } = createRunner(kibana);
  await runner.begin(PLAN, RULES);
  expect(runner.getState()?.jobs.map(({ progress }) => progress.phase)).toEqual(['done', 'done', 'done']);
  expect(kibana.model.snapshot()).not.toEqual(before);
  expect(runner.history()).toMatchObject([{ activationId: ACTIVATION_ID, status: 'finished' }]);

  await runner.undo();
  expect(kibana.model.snapshot()).toEqual(before);
  expect(runner.getState()).toMatchObject({ operation: 'undo', status: 'finished' });
  expect(runner.getState()?.jobs.map(({ progress }) => progress.phase)).toEqual(['done', 'done', 'done']);
  expect(runner.history()).toMatchObject([{ status: 'undone', jobIds: ['new', ID, 'moved'] }]);
});

it('does so from what the browser remembers, too', async () => {
  const storage = memoryStorage();
  const kibana = someKibana();
  const before = kibana.model.snapshot();
  await createRunner(kibana, { storage }).runner.begin(PLAN, RULES);
  const { runner } = createRunner(kibana, { storage });
  await runner.undo(ACTIVATION_ID);
  expect(kibana.model.snapshot()).toEqual(before);
  expect(runner.history()).toMatchObject([{ status: 'undone' }]);
});

it('leaves a job that is not its making any more', async () => {
  const kibana = activatingKibana();
  const { runner, progressOf } = createRunner(kibana);
  await runner.begin(activationPlan(), { ruleIds: [] });
  kibana.model.patch(ID, { activationId: 'other' });
  await runner.undo();
  expect(progressOf()).toMatchObject({ phase: 'failed', kind: 'delete', failure: { kind: 'changed' } });
  expect(kibana.model.jobs.has(ID)).toBe(true);
  expect(routes(kibana.http)).not.toContain(DELETE);
  expect(runner.history()).toMatchObject([{ status: 'undone' }]);
});

it('deletes a job of which only the job was created', async () => {
  const kibana = activatingKibana();
  kibana.refuse('datafeed', ID, 'forbidden');
  const { runner } = createRunner(kibana);
  await runner.begin(activationPlan(), { ruleIds: [] });
  expect(kibana.model.jobs.has(ID)).toBe(true);
  await runner.undo();
  expect(kibana.model.jobs.has(ID)).toBe(false);
});

it('does not stop what somebody else had started before', async () => {
  const kibana = activatingKibana({ jobs: [installedJob()] });
  const { runner } = createRunner(kibana);
  await runner.begin(activationPlan([resumedJob(LOGIN_HOUR)]), { ruleIds: [] });
  await runner.undo();
  expect(routes(kibana.http)).not.toContain(STOP);
});

it('does not touch a rule that was installed anew', async () => {
  const kibana = someKibana();
  const { runner } = createRunner(kibana);
  await runner.begin(PLAN, RULES);
  kibana.model.patchRule(RULE.ruleId, { objectId: 'object-anew' });
  await runner.undo();
  expect(kibana.model.rules.get(RULE.ruleId)).toMatchObject({ status: 'enabled', objectId: 'object-anew' });
  expect(kibana.model.rules.get(DISABLED.ruleId)?.status).toBe('disabled');
});

it.each([
  [DELETE, 'reset'],
  [STOP, 403],
  [CLOSE, 500],
  [BULK_ACTION, 403],
] as const)('can be tried again where %s failed with %s', async (route, answer) => {
  const kibana = someKibana();
  const before = kibana.model.snapshot();
  const { runner } = createRunner(kibana);
  await runner.begin(PLAN, RULES);
  kibana.faults.set(route, { answer, when: 'before' });
  await runner.undo();
  expect(runner.history()).toMatchObject([{ status: 'finished' }]);
  await runner.goOn();
  expect(kibana.model.snapshot()).toEqual(before);
  expect(runner.history()).toMatchObject([{ status: 'undone' }]);
});

it('takes nothing back where it cannot look', async () => {
  const kibana = someKibana();
  const { runner } = createRunner(kibana);
  await runner.begin(PLAN, RULES);
  const after = kibana.model.snapshot();
  kibana.faults.set('GET /internal/ml_job_picker/jobs', { answer: 403, when: 'before', times: Infinity });
  await runner.undo();
  expect(kibana.model.snapshot()).toEqual(after);
  const { jobs, rules } = runner.getState() ?? {};
  expect(new Set([...(jobs ?? []), ...(rules ?? [])].map(({ progress }) => progress.phase))).toEqual(
    new Set(['failed'])
  );
});

describe('stopping', () => {
  it('stops datafeeds and closes jobs, without being remembered', async () => {
    const kibana = activatingKibana({ jobs: [installedJob(), stoppedJob({ id: 'other' })] });
    const { runner, progressOf } = createRunner(kibana);
    await runner.stop([...kibana.model.jobs.values()]);
    expect(progressOf()).toMatchObject({
      phase: 'done',
      seen: { jobState: 'closed', datafeedState: 'stopped' },
    });
    expect(runner.getState()).toMatchObject({ operation: 'stop', status: 'finished' });
    expect(runner.getState()?.jobs).toHaveLength(1);
    expect(runner.history()).toEqual([]);
  });

  it('does not close a job whose datafeed was not stopped', async () => {
    const kibana = activatingKibana({ jobs: [installedJob()] });
    kibana.refuse('stop', LOGIN_HOUR.datafeedId, 'forbidden');
    const { runner, progressOf } = createRunner(kibana);
    await runner.stop([installedJob()]);
    expect(progressOf()).toMatchObject({ phase: 'failed', kind: 'stop' });
    expect(routes(kibana.http)).not.toContain(CLOSE);
  });
});

it('goes from space to space and back', async () => {
  const kibana = activatingKibana({ hidden: { [ID]: 'other' } });
  const before = kibana.model.snapshot();
  const resumed = resumedJob(LOGIN_HOUR);
  const planned: PlannedJob = plannedJob(LOGIN_HOUR, {
    steps: [
      {
        action: { kind: 'add_to_space', jobId: ID, fromSpace: 'other', space: 'default' },
        requires: 'job_absent',
        undo: [{ kind: 'remove_from_space', jobId: ID, space: 'default' }],
      },
      ...resumed.steps,
    ],
  });
  const { runner, progressOf } = createRunner(kibana);
  await runner.begin(activationPlan([planned]), { ruleIds: [] });
  expect(progressOf()?.phase).toBe('done');
  await runner.undo();
  expect(progressOf()).toEqual({ phase: 'done' });
  expect(kibana.model.snapshot()).toEqual(before);
});
