import { ACTION_ORDER } from '../../common/activation/job_action';
import type { JobProgress, Run } from '../activation/run_state';
import { NOW_MS, installedJob, stoppedJob } from '../testing/fixtures';
import { createFormatters } from './formatters';
import { progressText } from './progress_text';
import { stepRowLabel } from './step_row_text';

const format = createFormatters('en', 'UTC');

it.each<[Run['operation'], JobProgress, RegExp]>([
  ['activate', { phase: 'waiting' }, /^Waits for its turn\.$/],
  ['activate', { phase: 'acting', kind: 'start' }, /datafeed started/],
  ['activate', { phase: 'verifying', sinceMs: NOW_MS }, /^Started; not seen running yet\.$/],
  ['undo', { phase: 'verifying', sinceMs: NOW_MS }, /^Accepted; its effect is not seen yet\.$/],
  ['activate', { phase: 'done', seen: installedJob() }, /^Running\. It runs and has read 500 documents/],
  ['undo', { phase: 'done' }, /^Taken back: it is not in this space/],
  ['undo', { phase: 'done', seen: stoppedJob() }, /^Taken back: it is as it was/],
  ['stop', { phase: 'done', seen: stoppedJob() }, /^Stopped\./],
  [
    'activate',
    { phase: 'held', seen: installedJob({ jobState: 'opening', explanation: 'not enough memory' }) },
    /waits for a node.*not enough memory$/,
  ],
  ['activate', { phase: 'halted' }, /^Stopped here/],
  [
    'activate',
    { phase: 'failed', kind: 'create', failure: { kind: 'refused', item: { reason: 'no' } } },
    /not created: no$/,
  ],
])('%s: says how far it has come: %j', (operation, progress, expected) => {
  expect(progressText(progress, operation, format)).toMatch(expected);
});

it('has words of their own for each kind of action', () => {
  const kinds = ACTION_ORDER;
  const sentences = kinds.map((kind) => progressText({ phase: 'acting', kind }, 'activate', format));
  expect(new Set(sentences).size).toBe(kinds.length);
  expect(new Set(kinds.map((kind) => stepRowLabel(kind, 'activate'))).size).toBe(kinds.length);
});
