import { ACTION_ORDER } from '../../common/activation/job_action';
import type { Run, StepFailure } from '../activation/run_state';
import type { StepRowKind } from '../services/run_step_rows';
import { stoppedJob } from '../testing/fixtures';
import { createFormatters } from './formatters';
import { stepFailureText } from './step_failure_text';

const format = createFormatters('en', 'UTC');
const item = { type: 'security_exception', reason: 'lacks read on logs-*', status: 403 };

it.each<[StepRowKind, StepFailure, RegExp]>([
  [
    'create',
    { kind: 'refused', item },
    /^The job or its datafeed was not created: lacks read on logs-\* \(security_exception, HTTP 403\)$/,
  ],
  ['close', { kind: 'refused', item: { reason: '' } }, /^The job was not closed: no reason was given$/],
  [
    'start',
    { kind: 'request', problem: { status: 502, message: 'bad gateway' } },
    /not started: .*502.*bad gateway/,
  ],
  ['create', { kind: 'hidden', item: { ...item, reason: 'Id used' } }, /exists already.*Id used/],
  ['start', { kind: 'changed' }, /somebody else changed it.*not among the installed jobs/],
  ['start', { kind: 'changed', seen: stoppedJob() }, /somebody else changed it.*The job is "closed"/],
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
])('says what failed and why: %s %j', (kind, failure, expected) => {
  expect(stepFailureText(kind, failure, 'activate', format)).toMatch(expected);
});

it.each<[Run['operation'], RegExp]>([
  ['activate', /not seen running/],
  ['undo', /not seen as it was before/],
  ['stop', /not seen stopped/],
])('says of %s what was not seen', (operation, expected) => {
  expect(stepFailureText('verify', { kind: 'not_seen', waitedMs: 1 }, operation, format)).toMatch(expected);
});

it('names each kind of step', () => {
  const texts = ACTION_ORDER.map((kind) =>
    stepFailureText(kind, { kind: 'refused', item }, 'activate', format)
  );
  expect(new Set(texts).size).toBe(ACTION_ORDER.length);
});
