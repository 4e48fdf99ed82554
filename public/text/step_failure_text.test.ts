import type { ActivationStep, StepFailure } from '../activation/job_progress';
import { stoppedJob } from '../testing/fixtures';
import { createFormatters } from './formatters';
import { stepFailureText } from './step_failure_text';

const format = createFormatters('en', 'UTC');
const item = { type: 'security_exception', reason: 'lacks read on logs-*', status: 403 };

it.each<[ActivationStep, StepFailure, RegExp]>([
  [
    'create_job',
    { kind: 'refused', item },
    /^The job was not created: lacks read on logs-\* \(security_exception, HTTP 403\)$/,
  ],
  [
    'create_datafeed',
    { kind: 'refused', item: { reason: '' } },
    /^The datafeed was not created: no reason was given$/,
  ],
  [
    'start',
    { kind: 'request', problem: { status: 502, message: 'bad gateway' } },
    /not started: .*502.*bad gateway/,
  ],
  ['create_job', { kind: 'hidden', item: { ...item, reason: 'Id used' } }, /exists already.*Id used/],
  ['verify', { kind: 'not_seen', waitedMs: 60_000 }, /after 60 seconds.*not among the installed jobs/],
  [
    'verify',
    { kind: 'not_seen', waitedMs: 60_000, seen: stoppedJob() },
    /job is "closed", its datafeed "stopped"/,
  ],
  [
    'verify',
    { kind: 'not_seen', waitedMs: 60_000, problem: { status: 429, message: 'busy' } },
    /could not be checked.*busy/,
  ],
  [
    'verify',
    { kind: 'ended', seen: stoppedJob({ datafeedState: undefined }) },
    /not seen running: .*datafeed "–"/,
  ],
])('says what failed and why: %s %j', (step, failure, expected) => {
  expect(stepFailureText(step, failure, format)).toMatch(expected);
});
