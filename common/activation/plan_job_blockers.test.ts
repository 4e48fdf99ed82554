import { idBlockers } from './plan_job_blockers';

describe('idBlockers', () => {
  it.each([
    ['v3_rare_process_by_host_linux_ea', true],
    ['a', true],
    ['a-b.c_9', true],
    ['x'.repeat(64), true],
    ['x'.repeat(65), false],
    ['_a', false],
    ['a-', false],
    ['Auth', false],
    ['a b', false],
    ['a\n', false],
    ['ä', false],
    ['', false],
  ])('takes %p: %p', (jobId, valid) => {
    expect(idBlockers(jobId)).toEqual(valid ? [] : [{ code: 'invalid_id', blocks: true }]);
  });
});
