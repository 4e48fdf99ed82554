import type { Reason, ReasonCode } from '../../common/evidence/reason';
import { NOW_MS } from '../testing/fixtures';
import { createFormatters } from './formatters';
import { reasonText } from './reason_text';

const format = createFormatters('en', 'UTC');

type ReasonOf<C extends ReasonCode> = Extract<Reason, { code: C }>;

/** One reason of each code; a code that is added and not listed here does not compile. */
const REASONS: { [C in ReasonCode]: ReasonOf<C> } = {
  data_found: { code: 'data_found', documents: 1200, atLeast: false, lookbackDays: 14, indices: ['logs-*'] },
  no_data: {
    code: 'no_data',
    lookbackDays: 1,
    indices: ['logs-*', 'winlogbeat-*'],
    demanded: { datasets: [], fields: [] },
  },
  indices_forbidden: { code: 'indices_forbidden', indices: ['secret-*'] },
  no_index_pattern: { code: 'no_index_pattern' },
  check_failed: {
    code: 'check_failed',
    failure: { cause: 'too_many_requests', detail: 'queue full', status: 429 },
  },
  running: { code: 'running', documents: 1, latestRecordMs: NOW_MS },
  look_back_running: { code: 'look_back_running', documents: 5000, fraction: 0.42 },
  no_documents_yet: { code: 'no_documents_yet' },
  no_documents: { code: 'no_documents', indices: [] },
  job_opening: { code: 'job_opening' },
  waiting_for_node: { code: 'waiting_for_node', explanation: 'no node has 1gb' },
  job_not_open: { code: 'job_not_open', jobState: 'closed', documents: 0 },
  datafeed_not_started: {
    code: 'datafeed_not_started',
    datafeedState: 'stopped',
    documents: 7,
    latestRecordMs: NOW_MS,
  },
  no_datafeed: { code: 'no_datafeed' },
  job_failed: { code: 'job_failed', message: 'native process died' },
  memory_limited: { code: 'memory_limited', status: 'hard_limit', limitBytes: 64 * 1024 * 1024 },
  job_blocked: { code: 'job_blocked', by: 'resetting' },
};

it.each(Object.values(REASONS))('says a full sentence for $code', (reason) => {
  const { sentence, remedy } = reasonText(reason, format);
  expect(sentence).toMatch(/^[A-Z0-9].*\S$/);
  expect(`${sentence} ${remedy ?? ''}`).not.toMatch(/undefined|null|NaN|[{}]/);
});

it.each<[Reason, RegExp]>([
  [REASONS.data_found, /^1,200 documents match its query in logs-\* in the last 14 days\.$/],
  [{ ...REASONS.data_found, documents: 1, atLeast: true }, /^At least 1 document matches/],
  [REASONS.no_data, /in logs-\* and winlogbeat-\* in the last day\.$/],
  [REASONS.check_failed, /too busy.*HTTP 429.*queue full/],
  [REASONS.running, /1 document, the latest from Mar 10, 2026/],
  [REASONS.look_back_running, /42% done, 5,000 documents/],
  [REASONS.waiting_for_node, /no node has 1gb/],
  [REASONS.job_not_open, /"closed".*never read a document/],
  [REASONS.datafeed_not_started, /"stopped".*latest document is from Mar 10, 2026/],
  [REASONS.job_failed, /native process died/],
  [REASONS.memory_limited, /limit \(64 MB\)/],
  [{ ...REASONS.memory_limited, status: 'soft_limit', limitBytes: undefined }, /close to its memory limit:/],
  [REASONS.job_blocked, /"resetting"/],
])('names the evidence of %j', (reason, expected) => {
  expect(reasonText(reason, format).sentence).toMatch(expected);
});

it('names at most three index patterns', () => {
  const reason = { ...REASONS.no_data, indices: ['a-*', 'b-*', 'c-*', 'd-*', 'e-*'] };
  expect(reasonText(reason, format).sentence).toContain('a-*, b-*, c-*, and 2 more');
});

it.each([
  [{ datasets: ['aws.cloudtrail'], fields: [] }, /reads the dataset aws\.cloudtrail: ship it,/],
  [
    { datasets: ['cisco_asa.log', 'panw.panos'], fields: ['user.name'] },
    /datasets cisco_asa\.log and panw\.panos: ship one of them,/,
  ],
  [{ datasets: [], fields: ['message'] }, /documents that have message: ship such data,/],
  [{ datasets: [], fields: [] }, /^Ship the data that it reads/],
])('says what to ship where the query demands %j', (demanded, expected) => {
  expect(reasonText({ ...REASONS.no_data, demanded }, format).remedy).toMatch(expected);
});
