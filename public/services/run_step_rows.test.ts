import type { JobProgress, StepStatus } from '../activation/run_state';
import { NOW_MS, installedJob } from '../testing/fixtures';
import { runJob } from '../testing/run_fixtures';
import { runStepRows } from './run_step_rows';

const REFUSED = { kind: 'refused', item: { reason: 'no' } } as const;

it.each<[string, JobProgress, StepStatus[], string[]]>([
  ['waiting', { phase: 'waiting' }, [], ['create pending', 'start pending', 'verify pending']],
  [
    'creating',
    { phase: 'acting', kind: 'create' },
    ['sent'],
    ['create active', 'start pending', 'verify pending'],
  ],
  [
    'starting',
    { phase: 'acting', kind: 'start' },
    ['done', 'sent'],
    ['create done', 'start active', 'verify pending'],
  ],
  [
    'verifying',
    { phase: 'verifying', sinceMs: NOW_MS },
    ['done', 'done'],
    ['create done', 'start done', 'verify active'],
  ],
  [
    'done, whatever was answered',
    { phase: 'done', seen: installedJob() },
    ['done', 'sent'],
    ['create done', 'start done', 'verify done'],
  ],
  [
    'held',
    { phase: 'held', seen: installedJob() },
    ['done', 'done'],
    ['create done', 'start done', 'verify pending'],
  ],
  [
    'a refused creation',
    { phase: 'failed', kind: 'create', failure: REFUSED },
    ['pending'],
    ['create failed', 'start pending', 'verify pending'],
  ],
  [
    'a job that ended',
    { phase: 'failed', kind: 'verify', failure: { kind: 'ended', seen: installedJob() } },
    ['done', 'done'],
    ['create done', 'start done', 'verify failed'],
  ],
  [
    'an interruption after a request without answer',
    { phase: 'halted' },
    ['done', 'sent'],
    ['create done', 'start unanswered', 'verify pending'],
  ],
])('shows %s', (_name, progress, statuses, expected) => {
  const rows = runStepRows(runJob(progress, statuses));
  expect(rows.map(({ kind, status }) => `${kind} ${status}`)).toEqual(expected);
});
