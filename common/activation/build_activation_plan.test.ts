import {
  installedInput,
  installedMap,
  jobToPlan,
  LOOKBACK_START_MS,
  MEGABYTES,
  memoryFacts,
  PLAN_ACTIVATION_ID,
  PLAN_JOB_ID,
  PLAN_NOW_MS,
  planInput,
  ruleInput,
} from '../testing/plan_input_fixture';
import type { PlannedJob } from './activation_plan';
import { buildActivationPlan } from './build_activation_plan';
import type { ActivationPlanInput } from './plan_input';

function planOne(changes: Partial<ActivationPlanInput> = {}): PlannedJob {
  const [job] = buildActivationPlan(planInput(changes)).jobs;
  if (!job) throw new Error('nothing is planned');
  return job;
}

const DATAFEED_ID = `datafeed-${PLAN_JOB_ID}`;

describe('a new job', () => {
  it('is created as its module says, shared, and started two weeks back', () => {
    expect(planOne()).toEqual({
      jobId: PLAN_JOB_ID,
      datafeedId: DATAFEED_ID,
      title: 'Rare User',
      indices: ['logs-*'],
      before: { installed: false },
      memoryBytes: 128 * MEGABYTES,
      chargedBytes: 138 * MEGABYTES,
      steps: [
        {
          action: {
            kind: 'create',
            jobId: PLAN_JOB_ID,
            creates: 'job',
            body: {
              job: expect.objectContaining({ job_id: PLAN_JOB_ID }),
              datafeed: expect.objectContaining({ datafeed_id: DATAFEED_ID, indices: ['logs-*'] }),
            },
          },
          requires: 'job_absent',
          undo: [{ kind: 'delete', jobId: PLAN_JOB_ID }],
        },
        { action: { kind: 'share', jobId: PLAN_JOB_ID }, requires: 'job_installed', undo: [] },
        {
          action: {
            kind: 'start',
            jobId: PLAN_JOB_ID,
            datafeedId: DATAFEED_ID,
            startMs: LOOKBACK_START_MS,
          },
          requires: 'job_with_datafeed',
          undo: [],
        },
      ],
      notes: [],
      ruleIds: [],
    });
  });

  it('says what Kibana would refuse and is left out', () => {
    const { notes, steps } = planOne({
      jobs: [jobToPlan({ job: { surprise: 1 }, datafeed: { defaults: {} } })],
    });
    expect(notes).toEqual([{ code: 'settings_dropped', blocks: false, keys: ['surprise', 'defaults'] }]);
    expect(JSON.stringify(steps)).not.toContain('surprise');
  });

  it('is created and charged with the limit that the plan shows', () => {
    const job = planOne({ memory: memoryFacts({ limits: { maximumBytes: 100 * MEGABYTES + 7 } }) });
    expect(job).toMatchObject({ memoryBytes: 100 * MEGABYTES, chargedBytes: 110 * MEGABYTES });
    expect(JSON.stringify(job.steps)).toContain('"model_memory_limit":"100mb"');
  });

  it.each([
    ['no_index_pattern', { jobs: [jobToPlan({}, [])] }, {}],
    ['no_datafeed', { jobs: [jobToPlan({}, ['logs-*'], [])] }, {}],
    ['invalid_id', { jobs: [jobToPlan({ jobId: 'Auth Rare' })] }, {}],
    [
      'indices_forbidden',
      { jobs: [jobToPlan({}, ['logs-*', 'a', 'b'])], forbiddenPatterns: ['b', 'logs-*', 'c'] },
      { indices: ['logs-*', 'b'] },
    ],
    [
      'too_large_for_node',
      { memory: memoryFacts({ limits: { largestBytes: 127 * MEGABYTES } }) },
      { limitBytes: 128 * MEGABYTES, largestBytes: 127 * MEGABYTES },
    ],
  ])('is blocked by %s, with no step, charge or rule', (code, changes, details) => {
    const { jobs, rules, memory } = buildActivationPlan(planInput({ ...changes, rules: [ruleInput()] }));
    expect(jobs[0]).toMatchObject({ steps: [], chargedBytes: 0, ruleIds: [] });
    expect(jobs[0]?.notes).toEqual([{ code, blocks: true, ...details }]);
    expect(rules).toEqual([]);
    expect(memory).toMatchObject({ addedBytes: 0, waitingJobIds: [], verdict: 'fits' });
  });

  it.each([undefined, 0])('is not too large where the largest limit is %p', (largestBytes) => {
    expect(planOne({ memory: memoryFacts({ limits: { largestBytes } }) }).notes).toEqual([]);
  });
});

describe('the plan', () => {
  it('tells which jobs wait for memory, and whether more nodes may come', () => {
    const nodes = [{ name: 'ml-0', maxBytes: 200 * MEGABYTES, usedBytes: 0 }];
    const jobs = [jobToPlan(), jobToPlan({ jobId: 'second' })];
    const plan = (lazyNodes?: number) =>
      buildActivationPlan(planInput({ jobs, memory: memoryFacts({ nodes, lazyNodes }) }));
    expect(plan(0).memory).toMatchObject({ waitingJobIds: ['second'], verdict: 'too_small' });
    expect(plan(0).jobs.map(({ notes }) => notes)).toEqual([
      [],
      [{ code: 'waits_for_memory', blocks: false, moreNodes: false }],
    ]);
    expect(plan(1).memory.verdict).toBe('waits_for_nodes');
    expect(plan(1).jobs[1]).toMatchObject({ chargedBytes: 138 * MEGABYTES, notes: [{ moreNodes: true }] });
    expect(plan(undefined).jobs[1]?.notes).toMatchObject([{ moreNodes: false }]);
  });

  it('says in Elasticsearch’s words alone why a job waits already', () => {
    const waiting = {
      jobState: 'opening',
      datafeedState: 'starting',
      waitingForNode: true,
      explanation: 'full',
    };
    const installed = installedMap(installedInput(waiting));
    const { jobs, memory } = buildActivationPlan(
      planInput({ installed, memory: memoryFacts({ nodes: [{ name: 'a', maxBytes: 1, usedBytes: 0 }] }) })
    );
    expect(jobs[0]?.notes).toEqual([{ code: 'waits_for_node', blocks: false, explanation: 'full' }]);
    expect(memory.waitingJobIds).toEqual([PLAN_JOB_ID]);
  });

  it('names its rules, its activation and its time, and why rules could not be read', () => {
    const rulesFailure = { cause: 'forbidden', detail: 'no' } as const;
    const plan = buildActivationPlan(planInput({ rules: [ruleInput()], rulesFailure }));
    expect(plan).toMatchObject({
      activationId: PLAN_ACTIVATION_ID,
      rulesFailure,
      lookbackDays: 14,
      asOfMs: PLAN_NOW_MS,
      obstacles: [],
    });
    expect(plan.jobs[0]?.ruleIds).toEqual(['rule-1']);
    expect(plan.rules).toEqual([{ ...ruleInput(), steps: ['install', 'enable'] }]);
    expect(buildActivationPlan(planInput())).not.toHaveProperty('rulesFailure');
  });
});
