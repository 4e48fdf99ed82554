import type { PlannedJob, PlanStep } from '../../common/activation/activation_plan';
import { LOGIN_HOUR, RARE_PROCESS, plannedJob, recommendation } from '../testing/fixtures';
import { LOGIN_JOB, runJob, runRule } from '../testing/run_fixtures';
import { isNothing, undoSummary } from './undo_summary';

const WAITING = { phase: 'halted' } as const;

function installed(title: string, ...steps: PlanStep[]): PlannedJob {
  return plannedJob(recommendation({ id: title, title }), { steps });
}

const start: PlanStep = {
  action: { kind: 'start', jobId: 'x', datafeedId: 'datafeed-x', startMs: 0 },
  requires: 'job_with_datafeed',
  undo: [
    { kind: 'stop', jobId: 'x', datafeedId: 'datafeed-x' },
    { kind: 'close', jobId: 'x' },
  ],
};
const change: PlanStep = {
  action: { kind: 'update_datafeed', jobId: 'x', datafeedId: 'datafeed-x', indices: ['b'] },
  requires: 'job_with_datafeed',
  undo: [{ kind: 'update_datafeed', jobId: 'x', datafeedId: 'datafeed-x', indices: ['a'] }],
};

it('names each job and rule once, by what will become of it', () => {
  const jobs = [
    runJob(WAITING, ['done', 'done']),
    runJob(WAITING, ['pending'], plannedJob(RARE_PROCESS)),
    runJob(WAITING, ['done'], installed('Started', start)),
    runJob(WAITING, ['done', 'done'], installed('Changed', change, start)),
  ];
  const rules = [
    runRule({ phase: 'done' }, ['done', 'done'], { name: 'Made' }),
    runRule({ phase: 'done' }, [], { name: 'Enabled', actions: [{ action: 'enable', status: 'done' }] }),
    runRule({ phase: 'waiting' }, [], { name: 'Untouched' }),
  ];
  expect(undoSummary({ jobs, rules })).toEqual({
    deletedJobs: [LOGIN_HOUR.title],
    stoppedJobs: ['Started'],
    restoredJobs: ['Changed'],
    deletedRules: ['Made'],
    disabledRules: ['Enabled'],
  });
});

it('counts what was sent and not answered as done', () => {
  expect(undoSummary({ jobs: [runJob(WAITING, ['sent'])], rules: [] }).deletedJobs).toEqual([
    LOGIN_JOB.title,
  ]);
});

it('knows that there is nothing to be undone', () => {
  expect(isNothing(undoSummary({ jobs: [runJob(WAITING)], rules: [runRule({ phase: 'waiting' })] }))).toBe(
    true
  );
  expect(isNothing(undoSummary({ jobs: [runJob(WAITING, ['done'])], rules: [] }))).toBe(false);
});
