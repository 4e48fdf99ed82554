import type { ChangeCause } from '../../common/coverage/coverage_change';
import type { Reason } from '../../common/evidence/reason';
import { changeCauseText, type ChangedJob } from './change_text';
import { createFormatters } from './formatters';
import { reasonText } from './reason_text';

const FORMAT = createFormatters('en', 'UTC');
const REASON: Reason = { code: 'datafeed_not_started', datafeedState: 'stopped', documents: 5 };
const NOW = reasonText(REASON, FORMAT).sentence;
const JOBS = new Map<string, ChangedJob>([
  ['dns', { title: 'DNS Tunneling', reasons: [REASON, { code: 'no_index_pattern' }] }],
]);
const textOf = (cause: ChangeCause) =>
  changeCauseText(cause, { jobOf: (id) => JOBS.get(id), format: FORMAT });

it.each<[ChangeCause, string]>([
  [{ code: 'job_started', jobId: 'dns' }, `"DNS Tunneling" runs now. ${NOW}`],
  [{ code: 'job_stopped', jobId: 'dns' }, `"DNS Tunneling" was stopped. ${NOW}`],
  [{ code: 'job_failed', jobId: 'dns' }, `"DNS Tunneling" cannot run as it should. ${NOW}`],
  [{ code: 'data_arrived', jobId: 'dns' }, `There is data for "DNS Tunneling" now. ${NOW}`],
  [{ code: 'data_gone', jobId: 'dns' }, `Data for "DNS Tunneling" is gone. ${NOW}`],
  [
    { code: 'other_state', jobId: 'dns', reason: 'datafeed_not_started' },
    `"DNS Tunneling" is in another state. ${NOW}`,
  ],
  [{ code: 'rule_enabled', jobId: 'dns' }, 'An enabled rule reads "DNS Tunneling" now.'],
  [{ code: 'rule_disabled', jobId: 'dns' }, 'No enabled rule reads "DNS Tunneling" any more.'],
  [{ code: 'mapping_added', jobId: 'dns' }, '"DNS Tunneling" is mapped to it now, and was not.'],
  [{ code: 'mapping_removed', jobId: 'dns' }, '"DNS Tunneling" is no longer mapped to it.'],
  [{ code: 'new_job', jobId: 'dns' }, '"DNS Tunneling" is new: the file does not have it.'],
  [{ code: 'job_gone', jobId: 'former_<i>job</i>' }, '"former_<i>job</i>" is no longer there.'],
  [
    { code: 'job_renamed', jobId: 'dns', formerJobId: 'old_dns' },
    '"DNS Tunneling" stands in the place of "old_dns", another generation of the same detection.',
  ],
  [
    { code: 'attack_version', from: 18, to: 19 },
    'The file was made in ATT&CK v18, which has this elsewhere than v19, or not at all.',
  ],
])('%j', (cause, text) => {
  expect(textOf(cause)).toBe(text);
});

it('says nothing of the present of a job that only the file knows', () => {
  expect(textOf({ code: 'job_stopped', jobId: 'old_dns' })).toBe('"old_dns" was stopped.');
});
