import { installedJob, stoppedJob } from '../testing/fixtures';
import { isChanging } from './is_changing';

it.each([
  ['a job in real time', installedJob(), false],
  ['a stopped job', stoppedJob(), false],
  [
    'a job that reads the past',
    installedJob({ reasons: [{ code: 'look_back_running', documents: 1 }] }),
    true,
  ],
  [
    'a job that reads the past, although something else is said of it',
    installedJob({
      lookBack: { fraction: 0.2 },
      reasons: [{ code: 'memory_limited', status: 'soft_limit' }],
    }),
    true,
  ],
  ['an opening job', stoppedJob({ jobState: 'opening' }), true],
  ['a stopping datafeed', installedJob({ datafeedState: 'stopping' }), true],
  ['a job that waits for a node', stoppedJob({ reasons: [{ code: 'waiting_for_node' }] }), true],
])('knows whether %s changes', (_name, job, expected) => {
  expect(isChanging(job)).toBe(expected);
});
