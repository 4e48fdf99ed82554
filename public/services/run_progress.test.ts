import { installedJob } from '../testing/fixtures';
import { PROCESS_JOB, run, runJob, runRule } from '../testing/run_fixtures';
import { canGoOn, runProgress } from './run_progress';

const DONE = { phase: 'done', seen: installedJob() } as const;
const FAILED = {
  phase: 'failed',
  kind: 'create',
  failure: { kind: 'refused', item: { reason: 'no' } },
} as const;

it('counts steps of jobs and rules, and the look at each job', () => {
  const jobs = [
    runJob(DONE, ['done', 'done']),
    runJob({ phase: 'acting', kind: 'start' }, ['done', 'sent'], PROCESS_JOB),
  ];
  const rules = [runRule({ phase: 'acting', action: 'enable' }, ['done', 'sent'])];
  expect(runProgress({ jobs, rules })).toEqual({ done: 3 + 1 + 1, total: 3 + 3 + 2 });
});

it('counts what has come to its end as whole, whatever that was', () => {
  const jobs = [runJob(FAILED), runJob({ phase: 'held', seen: installedJob() }, ['done', 'done'])];
  const rules = [runRule({ phase: 'skipped', why: 'job_not_running' })];
  expect(runProgress({ jobs, rules })).toEqual({ done: 8, total: 8 });
});

it.each([
  ['under way with a failure', run([runJob(FAILED)]), false],
  ['finished with a failure', run([runJob(FAILED)], { status: 'finished' }), true],
  ['finished well', run([runJob(DONE)], { status: 'finished' }), false],
  [
    'finished with a rule left out',
    run([runJob(DONE)], {
      status: 'finished',
      rules: [runRule({ phase: 'skipped', why: 'job_not_running' })],
    }),
    true,
  ],
  ['halted', run([runJob({ phase: 'halted' })], { status: 'halted' }), true],
  ['interrupted', run([runJob({ phase: 'waiting' })], { status: 'interrupted' }), true],
])('knows whether one can go on: %s', (_name, state, expected) => {
  expect(canGoOn(state)).toBe(expected);
});
