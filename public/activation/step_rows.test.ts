import { installedJob, plannedJob } from '../testing/fixtures';
import { reduceRun, type JobProgress, type RunJob } from './job_progress';
import { stepRows } from './step_rows';

const JOB: RunJob = { planned: plannedJob(), progress: { phase: 'waiting' }, accepted: [] };

/** Statuses after these steps of progress, one after the other. */
function statusesAfter(...progress: JobProgress[]): string[] {
  const [job = JOB] = progress.reduce(
    (state, next) => reduceRun(state, { type: 'progressed', jobId: JOB.planned.jobId, progress: next }),
    [JOB] as readonly RunJob[]
  );
  return stepRows(job).map(({ step, status }) => `${step} ${status}`);
}

const REFUSED = { kind: 'refused', item: { reason: 'no' } } as const;

it.each<[string, JobProgress[], string[]]>([
  ['waiting', [], ['create pending', 'start pending', 'verify pending']],
  ['creating', [{ phase: 'creating' }], ['create active', 'start pending', 'verify pending']],
  ['starting', [{ phase: 'starting' }], ['create done', 'start active', 'verify pending']],
  ['verifying', [{ phase: 'verifying', sinceMs: 0 }], ['create done', 'start done', 'verify active']],
  ['running', [{ phase: 'running', seen: installedJob() }], ['create done', 'start done', 'verify done']],
  [
    'a refused datafeed',
    [{ phase: 'creating' }, { phase: 'failed', step: 'create_datafeed', failure: REFUSED }],
    ['create failed', 'start pending', 'verify pending'],
  ],
  [
    'a retry after a refused start',
    [{ phase: 'starting' }, { phase: 'failed', step: 'start', failure: REFUSED }, { phase: 'waiting' }],
    ['create done', 'start pending', 'verify pending'],
  ],
  [
    'a job that ended',
    [{ phase: 'failed', step: 'verify', failure: { kind: 'ended', seen: installedJob() } }],
    ['create done', 'start done', 'verify failed'],
  ],
])('shows %s', (_name, progress, expected) => {
  expect(statusesAfter(...progress)).toEqual(expected);
});

it('shows only the steps that the plan has', () => {
  const [create, start] = JOB.planned.steps;
  expect(create?.kind).toBe('create');
  const steps = start === undefined ? [] : [start];
  expect(stepRows({ ...JOB, planned: { ...JOB.planned, steps } }).map(({ step }) => step)).toEqual([
    'start',
    'verify',
  ]);
});
