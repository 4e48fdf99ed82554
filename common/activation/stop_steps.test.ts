import { actionHolds } from './action_holds';
import { stopSteps } from './stop_steps';
import { DATAFEED_ID, JOB_ID, seenJob } from './testing/job_actions_fixture';

const STOP = {
  action: { kind: 'stop', jobId: JOB_ID, datafeedId: DATAFEED_ID },
  requires: 'job_with_datafeed',
  undo: [],
};
const CLOSE = { action: { kind: 'close', jobId: JOB_ID }, requires: 'job_installed', undo: [] };

describe('stopSteps', () => {
  it.each([
    ['opened', 'started', [STOP, CLOSE]],
    ['opening', 'starting', [STOP, CLOSE]],
    ['opened', 'stopping', [STOP, CLOSE]],
    ['opened', 'stopped', [CLOSE]],
    ['failed', 'stopped', [CLOSE]],
    ['failed', undefined, [STOP, CLOSE]],
    ['closing', 'stopped', []],
    ['closed', 'stopped', []],
    ['closed', 'started', [STOP]],
    ['deleting', 'stopped', []],
  ])('job %s, datafeed %s', (jobState, datafeedState, expected) => {
    expect(stopSteps(seenJob({ jobState, datafeedState }))).toEqual(expected);
  });

  it('only closes a job without datafeed', () => {
    expect(stopSteps(seenJob({ datafeedId: undefined, datafeedState: undefined }))).toEqual([CLOSE]);
  });

  it('asks for nothing that is seen already', () => {
    for (const jobState of ['opened', 'opening', 'closing', 'closed', 'failed', 'resetting']) {
      for (const datafeedState of ['started', 'starting', 'stopping', 'stopped']) {
        const job = seenJob({ jobState, datafeedState });
        expect(stopSteps(job).filter(({ action }) => actionHolds(action, job))).toEqual([]);
      }
    }
  });
});
