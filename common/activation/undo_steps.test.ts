import fc from 'fast-check';

import type { PlanStep } from './activation_plan';
import { ACTION_ORDER, type JobAction } from './job_action';
import { ACTIONS, JOB_ID } from './testing/job_actions_fixture';
import { undoSteps } from './undo_steps';

const step = (action: JobAction, ...undo: JobAction[]): PlanStep => ({
  action,
  requires: 'job_installed',
  undo,
});
const done = (...steps: PlanStep[]) => steps.map((each) => ({ step: each, done: true }));
const kinds = (steps: readonly PlanStep[]) => steps.map(({ action }) => action.kind);
const FORMER = { ...ACTIONS.update_datafeed, indices: ['filebeat-*'] };

describe('undoSteps', () => {
  it('takes back the latest step first, and only what was done', () => {
    const steps = [
      { step: step(ACTIONS.add_to_space, ACTIONS.remove_from_space), done: true },
      { step: step(ACTIONS.update_datafeed, FORMER), done: false },
      { step: step(ACTIONS.start, ACTIONS.stop, ACTIONS.close), done: true },
    ];
    expect(undoSteps(steps)).toEqual([
      { action: ACTIONS.stop, requires: 'job_with_datafeed', undo: [] },
      { action: ACTIONS.close, requires: 'job_installed', undo: [] },
      { action: ACTIONS.remove_from_space, requires: 'job_installed', undo: [] },
    ]);
    expect(undoSteps([])).toEqual([]);
  });

  it('only deletes what it deletes', () => {
    const other = { ...ACTIONS.close, jobId: 'another' };
    const steps = done(
      step(ACTIONS.create, ACTIONS.delete),
      step(ACTIONS.start, ACTIONS.stop, ACTIONS.close, ACTIONS.delete_datafeed),
      step({ ...ACTIONS.start, jobId: 'another' }, other)
    );
    expect(undoSteps(steps).map(({ action }) => action)).toEqual([other, ACTIONS.delete]);
  });

  it('brings back the indices of before the first change', () => {
    const between = { ...FORMER, indices: ['packetbeat-*'] };
    const steps = done(step(ACTIONS.update_datafeed, FORMER), step(ACTIONS.update_datafeed, between));
    expect(undoSteps(steps).map(({ action }) => action)).toEqual([FORMER]);
  });

  it.each<[JobAction, PlanStep['requires']]>([
    [ACTIONS.create, 'job_absent'],
    [{ ...ACTIONS.create, creates: 'datafeed' }, 'job_without_datafeed'],
    [ACTIONS.add_to_space, 'job_absent'],
    [ACTIONS.remove_from_space, 'job_installed'],
    [ACTIONS.stop, 'job_with_datafeed'],
    [ACTIONS.start, 'job_with_datafeed'],
    [ACTIONS.update_datafeed, 'job_with_datafeed'],
    [ACTIONS.delete_datafeed, 'job_with_datafeed'],
    [ACTIONS.close, 'job_installed'],
    [ACTIONS.delete, 'job_installed'],
    [ACTIONS.share, 'job_installed'],
  ])('requires what $kind needs: %#', (undo, requires) => {
    expect(undoSteps(done(step(ACTIONS.share, undo)))).toEqual([{ action: undo, requires, undo: [] }]);
  });

  const actions = fc
    .tuple(fc.constantFrom(...ACTION_ORDER), fc.constantFrom(JOB_ID, 'another', 'a third'))
    .map(([kind, jobId]): JobAction => ({ ...ACTIONS[kind], jobId }));
  const steps = fc.array(
    fc.record({ step: fc.array(actions).map((undo) => step(ACTIONS.share, ...undo)), done: fc.boolean() })
  );

  it('names each action on a job once, and touches nothing that no done step names', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const named = given.filter((each) => each.done).flatMap((each) => each.step.undo);
        const taken = undoSteps(given).map(({ action }) => action);
        const keys = taken.map(({ kind, jobId }) => `${kind} ${jobId}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(named).toEqual(expect.arrayContaining(taken));
        for (const jobId of new Set(named.map((action) => action.jobId))) {
          const ofJob = taken.filter((action) => action.jobId === jobId).map(({ kind }) => kind);
          const wanted = new Set(named.filter((action) => action.jobId === jobId).map(({ kind }) => kind));
          expect(new Set(ofJob)).toEqual(wanted.has('delete') ? new Set(['delete']) : wanted);
        }
      })
    );
  });

  it('keeps the order of one undo', () => {
    expect(kinds(undoSteps(done(step(ACTIONS.start, ACTIONS.stop, ACTIONS.close))))).toEqual([
      'stop',
      'close',
    ]);
  });
});
