import {
  installedInput,
  installedMap,
  jobToPlan,
  LOOKBACK_START_MS,
  MEGABYTES,
  memoryFacts,
  planInput,
  ruleInput,
} from '../testing/plan_input_fixture';
import { buildActivationPlan } from './build_activation_plan';
import { planWithExistence } from './plan_with_existence';

const rules = [ruleInput({ ruleId: '1', jobIds: ['a'] }), ruleInput({ ruleId: '2', jobIds: ['a', 'b'] })];
const plan = buildActivationPlan(
  planInput({
    jobs: [jobToPlan({ jobId: 'a' }), jobToPlan({ jobId: 'b' }), jobToPlan({ jobId: 'c' })],
    installed: installedMap(installedInput({ id: 'c' })),
    memory: memoryFacts({ limits: { maximumBytes: 100 * MEGABYTES } }),
    rules,
  })
);

describe('planWithExistence', () => {
  it('leaves a plan without hidden jobs as it is', () => {
    expect(planWithExistence(plan, [], 'here')).toEqual(plan);
  });

  it('shows a job of another space here and starts it, instead of creating it', () => {
    const after = planWithExistence(plan, [{ jobId: 'a', space: 'soc' }], 'here');
    const start = { kind: 'start', jobId: 'a', datafeedId: 'datafeed-a', startMs: LOOKBACK_START_MS };
    expect(after.jobs[0]).toMatchObject({
      indices: [],
      steps: [
        {
          action: { kind: 'add_to_space', jobId: 'a', fromSpace: 'soc', space: 'here' },
          requires: 'job_absent',
          undo: [{ kind: 'remove_from_space', jobId: 'a', space: 'here' }],
        },
        {
          action: start,
          requires: 'job_with_datafeed',
          undo: [
            { kind: 'stop', jobId: 'a', datafeedId: 'datafeed-a' },
            { kind: 'close', jobId: 'a' },
          ],
        },
      ],
      ruleIds: ['1', '2'],
    });
    expect(after.jobs[0]?.notes).toEqual([{ code: 'shared_from_space', blocks: false, space: 'soc' }]);
    expect(after.jobs.slice(1)).toEqual(plan.jobs.slice(1));
    expect(after.memory).toEqual(plan.memory);
  });

  it('blocks a job that no space of the user’s has, and drops rules that read no other', () => {
    const after = planWithExistence(plan, [{ jobId: 'a' }], 'here');
    expect(after.jobs[0]).toMatchObject({
      steps: [],
      chargedBytes: 0,
      notes: [{ code: 'in_other_space', blocks: true }],
      ruleIds: [],
    });
    expect(after.rules.map(({ ruleId }) => ruleId)).toEqual(['2']);
    expect(after.jobs[1]?.ruleIds).toEqual(['2']);
  });

  it('never touches a job that is seen here', () => {
    expect(planWithExistence(plan, [{ jobId: 'c', space: 'soc' }, { jobId: 'x' }], 'here')).toEqual(plan);
  });

  it('counts anew how many jobs are opened at once', () => {
    const jobs = Array.from({ length: 12 }, (_, index) => jobToPlan({ jobId: `job_${index}` }));
    const large = buildActivationPlan(planInput({ jobs, upgradeMode: true }));
    const hidden = (count: number) => large.jobs.slice(0, count).map(({ jobId }) => ({ jobId }));
    const upgrade = { code: 'upgrade_mode', blocks: true };
    expect(planWithExistence(large, hidden(1), 'here').obstacles).toEqual([
      upgrade,
      { code: 'many_jobs', blocks: false, jobs: 11 },
    ]);
    expect(planWithExistence(large, hidden(2), 'here').obstacles).toEqual([upgrade]);
  });
});
