import { jobToPlan, planInput, ruleInput } from '../testing/plan_input_fixture';
import { buildActivationPlan } from './build_activation_plan';

const jobs = [jobToPlan({ jobId: 'a' }), jobToPlan({ jobId: 'b' }), jobToPlan({ jobId: 'blocked' }, [])];

describe('rules of a plan', () => {
  it.each([
    ['not_installed', true, ['install', 'enable']],
    ['disabled', true, ['enable']],
    ['enabled', true, []],
    ['not_installed', false, []],
  ] as const)('that are %s (with rules: %p) get the steps %p', (status, withRules, steps) => {
    const rules = [ruleInput({ status, jobIds: ['a'] })];
    expect(buildActivationPlan(planInput({ jobs, rules, withRules })).rules[0]?.steps).toEqual(steps);
  });

  it('are those that read a job by exact id, by name and id', () => {
    const rules = [
      ruleInput({ ruleId: '4', name: 'Zebra', jobIds: ['a', 'elsewhere', 'a'] }),
      ruleInput({ ruleId: '3', name: 'Ant', jobIds: ['b', 'a'] }),
      ruleInput({ ruleId: '2', name: 'ant', jobIds: ['b'] }),
      ruleInput({ ruleId: '1', name: 'Ant', jobIds: ['b'] }),
      ruleInput({ ruleId: '5', name: 'Prefix', jobIds: ['a_ea', 'A'] }),
      ruleInput({ ruleId: '6', name: 'Blocked', jobIds: ['blocked'] }),
      ruleInput({ ruleId: '7', name: 'Partly blocked', jobIds: ['blocked', 'b'] }),
    ];
    const plan = buildActivationPlan(planInput({ jobs, rules }));
    expect(plan.rules.map(({ ruleId }) => ruleId)).toEqual(['2', '1', '3', '7', '4']);
    expect(plan.jobs.map(({ ruleIds }) => ruleIds)).toEqual([['3', '4'], ['2', '1', '3', '7'], []]);
    expect(plan.rules[4]?.jobIds).toEqual(['a', 'elsewhere', 'a']);
  });
});
