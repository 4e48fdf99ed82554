import fc from 'fast-check';

import { inActionOrder, PlanClusterModel, type ModelJob } from '../testing/plan_cluster_model';
import {
  installedInput,
  jobToPlan,
  LOOKBACK_START_MS,
  MEGABYTES,
  memoryFacts,
  PLAN_JOB_DETECTORS,
  PLAN_NOW_MS,
  planInput,
} from '../testing/plan_input_fixture';
import type { ActivationPlan, PlanStep } from './activation_plan';
import { buildActivationPlan } from './build_activation_plan';
import { isBlocked } from './is_blocked';
import type { ActivationPlanInput } from './plan_input';
import { undoSteps } from './undo_steps';

const JOB_IDS = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta'];

interface Scenario {
  selected: string[];
  installed: Array<
    Pick<ModelJob, 'id' | 'jobState' | 'indices' | 'memoryLimitBytes' | 'hasDatafeed'> & {
      fed: boolean;
      latestRecordMs?: number;
    }
  >;
  nodeMegabytes: number[];
  chosenIndices?: string[];
  changeIndices: string[];
  maximumMegabytes?: number;
  chosenMegabytes?: number;
}

function scenarios(jobStates: readonly string[]): fc.Arbitrary<Scenario> {
  const indices = fc.constantFrom<string[]>(
    ['logs-*'],
    ['logs-*', 'winlogbeat-*'],
    ['winlogbeat-*', 'logs-*']
  );
  const job = fc.record({
    id: fc.constantFrom(...JOB_IDS),
    jobState: fc.constantFrom(...jobStates),
    fed: fc.boolean(),
    hasDatafeed: fc.boolean(),
    indices,
    memoryLimitBytes: fc.integer({ min: 1, max: 300 }).map((megabytes) => megabytes * MEGABYTES),
    latestRecordMs: fc.option(fc.integer({ min: 0, max: PLAN_NOW_MS }), { nil: undefined }),
  });
  const megabytes = fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined });
  return fc.record({
    selected: fc.subarray(JOB_IDS),
    installed: fc.uniqueArray(job, { selector: ({ id }) => id }),
    nodeMegabytes: fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 3 }),
    chosenIndices: fc.option(indices, { nil: undefined }),
    changeIndices: fc.subarray(JOB_IDS),
    maximumMegabytes: megabytes,
    chosenMegabytes: megabytes,
  });
}

const ALL_STATES = ['opened', 'opening', 'closed', 'closing', 'failed'];
/** Without jobs whose charge is just being given back. */
const SETTLED_STATES = ['opened', 'opening', 'closed', 'failed'];

function modelOf({ installed, nodeMegabytes }: Scenario): PlanClusterModel {
  const model = new PlanClusterModel(
    new Map(nodeMegabytes.map((megabytes, index) => [`ml-${index}`, megabytes * MEGABYTES]))
  );
  for (const { fed, ...job } of installed) {
    model.add({
      ...installedInput({ analysisConfig: { detectors: PLAN_JOB_DETECTORS } }),
      ...job,
      datafeedId: job.hasDatafeed ? `feed-of-${job.id}` : undefined,
      datafeedState: job.hasDatafeed ? (fed && job.jobState !== 'closed' ? 'started' : 'stopped') : undefined,
    });
  }
  return model;
}

function inputOf(scenario: Scenario, model: PlanClusterModel): ActivationPlanInput {
  const { selected, chosenIndices, changeIndices, maximumMegabytes, chosenMegabytes } = scenario;
  return planInput({
    jobs: selected.map((jobId) => jobToPlan({ jobId }, chosenIndices)),
    installed: model.installed(),
    memory: memoryFacts({
      nodes: model.nodes(),
      limits: { maximumBytes: maximumMegabytes && maximumMegabytes * MEGABYTES },
    }),
    chosenIndices,
    changeIndices: new Set(changeIndices),
    memoryLimits: new Map(chosenMegabytes === undefined ? [] : [['alpha', chosenMegabytes * MEGABYTES]]),
  });
}

function stepsInOrder({ jobs }: ActivationPlan): PlanStep[] {
  return inActionOrder(
    jobs.flatMap(({ steps }) => steps),
    ({ action }) => action
  );
}

function carryOut(steps: readonly PlanStep[], model: PlanClusterModel): void {
  for (const { action, requires } of steps) {
    expect({ action, met: model.meets(requires, action) }).toEqual({ action, met: true });
    model.apply(action);
  }
}

/**
 * The former state as an undo brings it back. What made a failed or closing job come to rest is not taken back: neither
 * state can be made.
 */
function former(model: PlanClusterModel, done: readonly PlanStep[]): ReturnType<PlanClusterModel['state']> {
  const state = model.state();
  for (const { action, undo } of done) {
    const job = state[action.jobId];
    const cannotBeBroughtBack = job?.jobState === 'failed' || job?.jobState === 'closing';
    if (!job || !cannotBeBroughtBack || undo.length > 0) continue;
    if (job.datafeedState !== undefined) job.datafeedState = 'stopped';
    if (action.kind === 'close') job.jobState = 'closed';
  }
  return state;
}

describe('whatever is installed and selected, a plan', () => {
  it('never touches an unselected job', () => {
    fc.assert(
      fc.property(scenarios(ALL_STATES), (scenario) => {
        const plan = buildActivationPlan(inputOf(scenario, modelOf(scenario)));
        expect(plan.jobs.map(({ jobId }) => jobId)).toEqual(scenario.selected);
        for (const { jobId, steps } of plan.jobs) {
          const actions = steps.flatMap(({ action, undo }) => [action, ...undo]);
          expect(actions.filter((action) => action.jobId !== jobId)).toEqual([]);
        }
      })
    );
  });

  it('never starts before the latest record nor before the look-back', () => {
    fc.assert(
      fc.property(scenarios(ALL_STATES), (scenario) => {
        const latest = new Map(scenario.installed.map(({ id, latestRecordMs }) => [id, latestRecordMs]));
        for (const { action } of stepsInOrder(buildActivationPlan(inputOf(scenario, modelOf(scenario))))) {
          if (action.kind !== 'start') continue;
          expect(action.startMs).toBe(Math.max(latest.get(action.jobId) ?? 0, LOOKBACK_START_MS));
        }
      })
    );
  });

  it('makes its jobs run, and leaves nothing to do for the next plan', () => {
    fc.assert(
      fc.property(scenarios(ALL_STATES), (scenario) => {
        const model = modelOf(scenario);
        carryOut(stepsInOrder(buildActivationPlan(inputOf(scenario, model))), model);
        for (const jobId of scenario.selected) {
          const job = model.jobs.get(jobId);
          expect(['opened', 'opening']).toContain(job?.jobState);
          expect(['started', 'starting']).toContain(job?.datafeedState);
        }
        const again = buildActivationPlan(inputOf(scenario, model));
        expect(again.jobs.filter(isBlocked)).toEqual([]);
        expect(stepsInOrder(again)).toEqual([]);
      })
    );
  });

  it('tells the memory that is charged afterwards, node by node, and overfills none', () => {
    fc.assert(
      fc.property(scenarios(SETTLED_STATES), (scenario) => {
        const model = modelOf(scenario);
        const plan = buildActivationPlan(inputOf(scenario, model));
        const { memory } = plan;
        const before = model.nodes().filter(({ maxBytes }) => maxBytes > 0);
        carryOut(stepsInOrder(plan), model);
        const after = model.nodes().filter(({ maxBytes }) => maxBytes > 0);
        expect(memory.nodes).toEqual(
          before.map((node, index) => ({ ...node, afterBytes: after[index]?.usedBytes }))
        );
        const sum = after.reduce((total, { usedBytes }) => total + usedBytes, 0);
        expect(memory.afterBytes).toBe(sum);
        expect(memory.usedBytes + memory.addedBytes).toBe(sum);
        expect(memory.nodes.filter(({ afterBytes, maxBytes }) => afterBytes > maxBytes)).toEqual([]);
        const waiting = scenario.selected.filter((id) => model.jobs.get(id)?.node === undefined);
        expect(memory.waitingJobIds).toEqual(waiting);
      })
    );
  });

  it('is taken back from wherever it was cut off, up to the former state', () => {
    fc.assert(
      fc.property(scenarios(ALL_STATES), fc.nat({ max: 40 }), (scenario, cut) => {
        const model = modelOf(scenario);
        const done = stepsInOrder(buildActivationPlan(inputOf(scenario, model))).slice(0, cut);
        const expected = former(model, done);
        carryOut(done, model);
        const undo = undoSteps(done.map((step) => ({ step, done: true })));
        carryOut(
          inActionOrder(undo, ({ action }) => action),
          model
        );
        expect(model.state()).toEqual(expected);
      })
    );
  });
});
