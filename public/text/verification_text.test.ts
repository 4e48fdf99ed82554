import type { VerificationCheck, VerificationStatus } from '../../common/activation/verification';
import { NOW_MS, MEBIBYTE, installedJob, stoppedJob } from '../testing/fixtures';
import { createKibanaLinks } from '../services/kibana_links/create_kibana_links';
import { createFormatters } from './formatters';
import { checkLabel, checkText, verificationStatusText } from './verification_text';

const format = createFormatters('en', 'UTC');
const links = createKibanaLinks('9.5.0');
const rules = [
  { ruleId: 'r1', name: 'Rule one', status: 'enabled' as const, jobIds: ['j'], objectId: 'o 1' },
  { ruleId: 'r2', name: 'Rule two', status: 'disabled' as const, jobIds: ['j'], objectId: 'o2' },
  { ruleId: 'r3', name: 'Rule three', status: 'not_installed' as const, jobIds: ['j'] },
];
const NO_RULES = { enabled: [], disabled: [], notInstalled: [] };

const text = (check: VerificationCheck, job = installedJob()) =>
  checkText(check, { job, rules, links }, format);

it.each<[VerificationCheck, string]>([
  [{ id: 'node', status: 'ok', nodeName: 'ml-0' }, 'It runs on the node ml-0.'],
  [{ id: 'node', status: 'none' }, 'It is not open, so it takes no node.'],
  [{ id: 'look_back', status: 'working' }, 'It is still reading past documents.'],
  [
    { id: 'look_back', status: 'working', fraction: 0.4, remainingMs: 150e3 },
    'It is still reading past documents: 40% is done, about 3 minutes left.',
  ],
  [
    { id: 'look_back', status: 'working', remainingMs: 10e3 },
    'It is still reading past documents, less than a minute left.',
  ],
  [
    {
      id: 'documents',
      status: 'ok',
      documents: 5000,
      latestRecordMs: NOW_MS,
      buckets: 2000,
      emptyBuckets: 3,
    },
    '5,000 documents read, the latest from Mar 10, 2026, 12:00 PM; 3 of 2,000 time spans held none.',
  ],
  [{ id: 'documents', status: 'ok', documents: 1, buckets: 0, emptyBuckets: 0 }, '1 document read.'],
  [{ id: 'documents', status: 'problem', documents: 0 }, 'It has not found a single document in logs-*.'],
  [
    { id: 'fields', status: 'problem', missingValues: 2300, documents: 5000 },
    '2,300 values were missing in 5,000 documents.',
  ],
  [{ id: 'fields', status: 'ok', missingValues: 0, documents: 1 }, 'No value was missing in 1 document.'],
  [
    { id: 'memory', status: 'ok', memoryStatus: 'ok', bytes: MEBIBYTE, limitBytes: 16 * MEBIBYTE },
    'The model takes 1 MB of 16 MB.',
  ],
  [
    { id: 'memory', status: 'problem', memoryStatus: 'hard_limit', limitBytes: 16 * MEBIBYTE },
    'The model has reached its memory limit of 16 MB: values that are new to it are left out.',
  ],
  [
    { id: 'memory', status: 'problem', memoryStatus: 'soft_limit' },
    'The model is close to its memory limit: what it has not seen for long is forgotten early.',
  ],
  [{ id: 'delay', status: 'problem', documents: 1200 }, '1,200 documents came too late to be read.'],
  [{ id: 'message', status: 'none' }, 'It has given no warning and no error.'],
  [{ id: 'rule', status: 'ok', ...NO_RULES, enabled: ['Rule one'] }, 'An enabled rule reads it: Rule one.'],
  [
    { id: 'rule', status: 'problem', ...NO_RULES, disabled: ['Rule two'], notInstalled: ['Rule three'] },
    'No enabled rule reads it; disabled: Rule two; not installed: Rule three.',
  ],
])('says %j as "%s"', (check, sentence) => {
  expect(text(check).sentence).toBe(sentence);
});

it('says how a job stands that does not run, and when it gave up by itself', () => {
  expect(text({ id: 'look_back', status: 'problem' }, stoppedJob()).sentence).toBe(
    'It does not run: the job is "closed", its datafeed "stopped".'
  );
  const gaveUp = stoppedJob({ stoppedAfterEmptySearches: 10 });
  expect(text({ id: 'documents', status: 'problem', documents: 0 }, gaveUp).sentence).toMatch(
    /stopped by itself after 10 searches/
  );
});

it("quotes Elasticsearch's own words apart from the sentence", () => {
  expect(
    text({ id: 'message', status: 'problem', level: 'error', text: 'Datafeed is <b>broken</b>' })
  ).toMatchObject({ sentence: 'Its latest message is an error:', quote: 'Datafeed is <b>broken</b>' });
  expect(text({ id: 'node', status: 'problem', explanation: 'too small' })).toMatchObject({
    quote: 'too small',
  });
});

it('leads to where the remedy is', () => {
  const job = installedJob({ id: 'j' });
  const mlJobs = "/app/management/ml/anomaly_detection?_a=('':(queryText:'id:j'))";
  const paths = (check: VerificationCheck) => text(check, job).links?.map(({ path }) => path);
  expect(paths({ id: 'memory', status: 'problem', memoryStatus: 'hard_limit' })).toEqual([mlJobs]);
  expect(paths({ id: 'delay', status: 'problem', documents: 3 })).toEqual([mlJobs]);
  expect(paths({ id: 'rule', status: 'ok', ...NO_RULES, enabled: ['Rule one'] })).toEqual([
    '/app/security/rules/id/o%201',
  ]);
  expect(
    paths({
      id: 'rule',
      status: 'problem',
      ...NO_RULES,
      disabled: ['Rule two'],
      notInstalled: ['Rule three'],
    })
  ).toEqual(['/app/security/rules/id/o2', '/app/security/rules/add_rules']);
});

const STATUSES: VerificationStatus[] = ['ok', 'working', 'problem', 'none', 'unknown'];

const CHECKS: VerificationCheck[] = STATUSES.flatMap((status): VerificationCheck[] => [
  { id: 'node', status },
  { id: 'look_back', status },
  { id: 'documents', status, documents: 0 },
  { id: 'fields', status, documents: 0 },
  { id: 'memory', status },
  { id: 'delay', status, documents: 0 },
  { id: 'message', status },
  { id: 'rule', status, ...NO_RULES },
]);

it.each(CHECKS)('has a sentence for $id that is $status', (check) => {
  expect(text(check).sentence).toMatch(/^[A-Z0-9].*[.:]$/);
  expect(checkLabel(check.id)).not.toBe('');
});

it.each(CHECKS.filter(({ id, status }) => status === 'problem' && id !== 'message'))(
  'says what to do about the problem with $id',
  (check) => {
    expect(text(check).remedy).toMatch(/\.$/);
  }
);

it('tells statuses apart by word and icon, not by colour alone', () => {
  const texts = STATUSES.map(verificationStatusText);
  expect(new Set(texts.map(({ label }) => label)).size).toBe(STATUSES.length);
  expect(new Set(texts.map(({ icon }) => icon)).size).toBe(STATUSES.length);
});
