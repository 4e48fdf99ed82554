import { DAY_MS } from '../../common/constants';
import type { Reason, ReasonCode } from '../../common/evidence/reason';
import { NOW_MS } from '../testing/fixtures';
import { createFormatters } from './formatters';
import { reasonText } from './reason_text';

const format = createFormatters('en', 'UTC');

type ReasonOf<C extends ReasonCode> = Extract<Reason, { code: C }>;

const CISCO = { package: 'cisco_asa', title: 'Cisco ASA', installed: false };

/** One reason of each code; a code that is added and not listed here does not compile. */
const REASONS: { [C in ReasonCode]: ReasonOf<C> } = {
  data_found: {
    code: 'data_found',
    documents: 1200,
    perDay: 85.7,
    estimated: false,
    atLeast: false,
    lookbackDays: 14,
    indices: ['logs-*'],
  },
  no_data: {
    code: 'no_data',
    lookbackDays: 1,
    indices: ['logs-*', 'winlogbeat-*'],
    demanded: { datasets: [], fields: [] },
    integrations: [CISCO],
  },
  data_stopped: { code: 'data_stopped', lastSeenMs: NOW_MS, lookbackDays: 7, indices: ['logs-*'] },
  data_in_future: { code: 'data_in_future', newestMs: NOW_MS, indices: ['logs-*'] },
  no_matching_index: { code: 'no_matching_index', indices: ['ml-rdp-lmd'], integrations: [CISCO] },
  only_cold_tiers: { code: 'only_cold_tiers', coldIndices: ['.ds-logs-1'], indices: ['logs-*'] },
  data_stale: { code: 'data_stale', lastSeenMs: NOW_MS },
  field_missing: {
    code: 'field_missing',
    field: 'user.name',
    unmapped: false,
    detectors: 1,
    ofDetectors: 1,
    integrations: [CISCO],
  },
  field_sparse: { code: 'field_sparse', field: 'user.name', fraction: 0.12, estimated: false },
  field_unsuitable: { code: 'field_unsuitable', field: 'bytes', types: ['keyword'], wanted: 'numbers' },
  field_types_differ: { code: 'field_types_differ', field: 'port', types: ['keyword', 'long'] },
  helpful_field_missing: { code: 'helpful_field_missing', fields: ['source.ip', 'host.name'] },
  history_short: {
    code: 'history_short',
    historyMs: 3.55 * DAY_MS,
    minimumMs: 14 * DAY_MS,
    lookbackDays: 14,
  },
  history_growing: {
    code: 'history_growing',
    historyMs: 15 * DAY_MS,
    goodMs: 28 * DAY_MS,
    lookbackDays: 30,
  },
  partly_checked: { code: 'partly_checked', part: { cause: 'partial', detail: '2 of 9 shards failed' } },
  indices_forbidden: { code: 'indices_forbidden', indices: ['secret-*'] },
  no_index_pattern: { code: 'no_index_pattern' },
  check_failed: {
    code: 'check_failed',
    check: 'presence',
    failure: { cause: 'too_many_requests', detail: 'queue full', status: 429 },
  },
  not_checked: { code: 'not_checked' },
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
  expect(sentence).toMatch(/^[A-Za-z0-9].*\S$/);
  expect(`${sentence} ${remedy ?? 'Nothing.'}`).not.toMatch(/undefined|null|NaN|[{}]/);
  expect(remedy ?? 'Nothing.').toMatch(/^[A-Z].*\.$/);
});

it('has a sentence of its own for each code', () => {
  const sentences = Object.values(REASONS).map((reason) => reasonText(reason, format).sentence);
  expect(new Set(sentences).size).toBe(sentences.length);
});

it.each<[Reason, RegExp]>([
  [REASONS.data_found, /^1,200 documents match its query in logs-\* in the last 14 days, about 86 a day\.$/],
  [{ ...REASONS.data_found, documents: 1, atLeast: true }, /^At least 1 document matches/],
  [{ ...REASONS.data_found, documents: 1_234_567, estimated: true }, /^About 1,200,000 documents match/],
  [
    { ...REASONS.data_found, documents: 1_234_567, estimated: true, atLeast: true },
    /^At least about 1,200,000 documents match/,
  ],
  [{ ...REASONS.data_found, perDay: 0.4 }, /, less than one a day\.$/],
  [REASONS.no_data, /in logs-\* and winlogbeat-\* in the last day\.$/],
  [REASONS.data_stopped, /in logs-\* in the last 7 days; the newest is from Mar 10, 2026, 12:00/],
  [REASONS.data_in_future, /in the future, up to Mar 10, 2026/],
  [REASONS.no_matching_index, /ml-rdp-lmd/],
  [REASONS.only_cold_tiers, /\.ds-logs-1 in the cold or frozen tier was not searched/],
  [REASONS.data_stale, /Mar 10, 2026/],
  [REASONS.field_missing, /^No document has user\.name, without which the job finds nothing\.$/],
  [{ ...REASONS.field_missing, ofDetectors: 3 }, /which 1 of its 3 detectors counts by/],
  [{ ...REASONS.field_missing, detectors: 2, ofDetectors: 3 }, /which 2 of its 3 detectors count by/],
  [{ ...REASONS.field_missing, unmapped: true, detectors: 0 }, /datafeed does not start if no index has one/],
  [REASONS.field_sparse, /^user\.name is in 12% of the documents/],
  [{ ...REASONS.field_sparse, estimated: true }, /^user\.name is in about 12% of the documents/],
  [
    { ...REASONS.field_sparse, fraction: 0.003, estimated: true },
    /^user\.name is in under 1% of the documents/,
  ],
  [REASONS.field_unsuitable, /bytes is mapped as keyword, but the job calculates/],
  [
    { ...REASONS.field_unsuitable, types: ['text'], wanted: 'whole_values' },
    /mapped as text, by which words/,
  ],
  [REASONS.field_types_differ, /port in different ways: as keyword and long/],
  [REASONS.helpful_field_missing, /source\.ip and host\.name/],
  [REASONS.history_short, /cover 3\.5 days; the job needs at least 2 weeks/],
  [REASONS.history_growing, /cover 15 days: .* only after 4 weeks/],
  [REASONS.partly_checked, /2 of 9 shards failed/],
  [REASONS.check_failed, /^Its data could not be checked\. .*too busy.*HTTP 429.*queue full/],
  [{ ...REASONS.check_failed, check: 'details' }, /how complete it is could not be checked\. .*queue full/],
  [{ ...REASONS.check_failed, check: 'newest' }, /earlier could not be checked\. .*queue full/],
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

it.each([
  [REASONS.no_data, 'installed, but no such document is here'],
  [REASONS.no_matching_index, 'installed, but no such document is here'],
  [REASONS.field_missing, "installed, but the field isn't here"],
])('leads to the integrations that would bring what $code speaks of', (reason, note) => {
  const aws = { package: 'aws', title: 'AWS', installed: true };
  const okta = { package: 'okta', title: 'Okta' };
  expect(reasonText({ ...reason, integrations: [CISCO, aws, okta] }, format).links).toEqual([
    { text: 'Cisco ASA', path: '/app/integrations/detail/cisco_asa/overview' },
    { text: 'AWS', path: '/app/integrations/detail/aws/overview', note },
    { text: 'Okta', path: '/app/integrations/detail/okta/overview' },
  ]);
});
