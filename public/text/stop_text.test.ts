import type { JobProgress } from '../activation/run_state';
import { installedJob } from '../testing/fixtures';
import { createFormatters } from './formatters';
import { stopSummaryText, stopText } from './stop_text';

const format = createFormatters('en', 'UTC');

it.each<[JobProgress, RegExp]>([
  [{ phase: 'waiting' }, /^Waits to be stopped/],
  [{ phase: 'acting', kind: 'stop' }, /datafeed is being stopped/],
  [{ phase: 'acting', kind: 'close' }, /job is being closed/],
  [{ phase: 'verifying', sinceMs: 0 }, /not seen stopped yet/],
  [{ phase: 'held', seen: installedJob() }, /not seen stopped yet/],
  [{ phase: 'done' }, /goes on where it stopped/],
  [{ phase: 'halted' }, /Left as it is/],
  [
    {
      phase: 'failed',
      kind: 'stop',
      failure: { kind: 'refused', item: { reason: 'no rights', type: 'security_exception', status: 403 } },
    },
    /^Not stopped: no rights \(security_exception, HTTP 403\)$/,
  ],
  [{ phase: 'failed', kind: 'verify', failure: { kind: 'not_seen', waitedMs: 30_000 } }, /after 30 seconds/],
])('tells %j', (progress, expected) => {
  expect(stopText(progress, format)).toMatch(expected);
});

it.each([
  [1, 0, '1 job is stopped.'],
  [3, 1, '3 jobs are stopped. 1 job was not stopped.'],
  [0, 2, '2 jobs were not stopped.'],
])('sums up %d stopped and %d failed', (stopped, failed, text) => {
  expect(stopSummaryText(stopped, failed)).toBe(text);
});
