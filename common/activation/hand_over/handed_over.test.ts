import type { PlannedJob } from '../activation_plan';
import { handedOverRules } from './handed_over';

function planOf(before: PlannedJob['before']) {
  const job: PlannedJob = {
    jobId: 'a',
    datafeedId: 'datafeed-a',
    title: 'A',
    indices: [],
    before,
    memoryBytes: 1,
    chargedBytes: 0,
    steps: [],
    notes: [],
    ruleIds: ['rule'],
  };
  const rule = {
    ruleId: 'rule',
    name: 'Rule',
    jobIds: ['a'],
    status: 'disabled',
    steps: ['enable'],
  } as const;
  return { jobs: [job], rules: [{ ...rule, jobIds: [...rule.jobIds], steps: [...rule.steps] }] };
}

const RUNNING = {
  installed: true,
  jobState: 'opened',
  datafeedState: 'started',
  datafeedId: 'datafeed-a',
  indices: [],
} as const;

it.each([
  ['runs', RUNNING, ['rule']],
  ['is started and has no node', { ...RUNNING, waitsForNode: true }, []],
  ['rests', { ...RUNNING, jobState: 'closed', datafeedState: 'stopped' }, []],
])('hands over a rule only if its job runs or will: it %s', (_name, before, ruleIds) => {
  const handed = handedOverRules(planOf({ ...before, indices: [] }), ['rule']);
  expect(handed.map(({ ruleId }) => ruleId)).toEqual(ruleIds);
});
