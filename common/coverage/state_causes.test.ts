import type { SnapshotJob } from './coverage_snapshot';
import { stateCauses } from './state_causes';

type Verdict = [state: SnapshotJob['state'], reason?: SnapshotJob['reason']];

function jobIn([state, reason]: Verdict): SnapshotJob {
  return { id: 'a', family: 'a', state, ...(reason ? { reason } : {}), rule: 'none' };
}

const RUNNING: Verdict = ['active', 'running'];
const READY: Verdict = ['ready', 'data_found'];
const NO_DATA: Verdict = ['needs_data', 'no_data'];

it.each<[before: Verdict, after: Verdict, codes: string[]]>([
  [READY, RUNNING, ['job_started']],
  [NO_DATA, RUNNING, ['job_started']],
  [['blind', 'job_not_open'], RUNNING, ['job_started']],
  [['blind', 'job_failed'], RUNNING, ['job_started']],
  [['blind', 'no_documents_yet'], RUNNING, ['job_started']],
  [['blind', 'no_documents'], RUNNING, ['data_arrived']],
  [['blind'], RUNNING, ['other_state']],
  [['unknown', 'not_checked'], RUNNING, ['other_state']],

  [RUNNING, ['blind', 'job_not_open'], ['job_stopped']],
  [RUNNING, ['blind', 'datafeed_not_started'], ['job_stopped']],
  [RUNNING, ['blind', 'job_blocked'], ['job_stopped']],
  [RUNNING, ['blind', 'no_documents'], ['data_gone']],
  [RUNNING, ['blind', 'job_failed'], ['job_failed']],
  [RUNNING, ['blind', 'memory_limited'], ['job_failed']],
  [RUNNING, ['blind', 'waiting_for_node'], ['job_failed']],
  [RUNNING, ['blind', 'job_opening'], ['other_state']],
  [RUNNING, ['blind', 'no_documents_yet'], ['other_state']],
  [RUNNING, ['blind'], ['other_state']],
  [RUNNING, READY, ['job_stopped']],
  [RUNNING, ['limited', 'history_short'], ['job_stopped']],
  [RUNNING, NO_DATA, ['job_stopped', 'data_gone']],
  [RUNNING, ['unknown', 'check_failed'], ['other_state']],

  [READY, ['blind', 'no_documents_yet'], ['job_started']],
  [READY, ['blind', 'job_opening'], ['job_started']],
  [READY, ['blind', 'waiting_for_node'], ['job_failed']],
  [READY, ['blind', 'job_not_open'], ['other_state']],
  [READY, ['blind', 'no_documents'], ['data_gone']],
  [NO_DATA, ['blind', 'no_documents'], ['other_state']],
  [['blind', 'no_documents'], READY, ['data_arrived']],
  [['blind', 'no_documents'], NO_DATA, ['other_state']],
  [['blind', 'job_failed'], READY, ['other_state']],

  [READY, ['needs_data', 'data_stopped'], ['data_gone']],
  [READY, ['limited', 'data_stale'], ['data_gone']],
  [READY, ['limited', 'field_missing'], ['data_gone']],
  [READY, ['limited', 'field_sparse'], ['other_state']],
  [['limited', 'data_stale'], ['needs_data', 'data_stopped'], ['data_gone']],
  [NO_DATA, READY, ['data_arrived']],
  [NO_DATA, ['limited', 'history_short'], ['data_arrived']],
  [['needs_data', 'data_stopped'], ['limited', 'data_stale'], ['data_arrived']],
  [['limited', 'history_short'], READY, ['other_state']],

  [READY, READY, []],
  [['blind', 'no_documents'], ['blind', 'job_failed'], []],
])('from %j to %j it says %j', (before, after, codes) => {
  expect(stateCauses(jobIn(before), jobIn(after)).map(({ code }) => code)).toEqual(codes);
});

it('names the reason of a state that it cannot explain better, if there is one', () => {
  expect(stateCauses(jobIn(READY), jobIn(['unknown', 'check_failed']))).toEqual([
    { code: 'other_state', jobId: 'a', reason: 'check_failed' },
  ]);
  expect(stateCauses(jobIn(READY), jobIn(['unknown']))).toEqual([{ code: 'other_state', jobId: 'a' }]);
});
