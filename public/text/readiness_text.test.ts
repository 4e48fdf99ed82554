import type { ReadinessCheck, ReadinessCheckId } from '../../common/api/readiness';
import { createFormatters } from './formatters';
import { readinessStatusText, readinessText } from './readiness_text';

const format = createFormatters('en', 'UTC');

const CHECKS: Array<[ReadinessCheck, RegExp]> = [
  [{ id: 'license', status: 'ok', type: 'trial' }, /"trial" license includes/],
  [{ id: 'license', status: 'blocked', type: 'basic', expired: false }, /"basic" license does not include/],
  [{ id: 'license', status: 'blocked', type: 'platinum', expired: true }, /has expired/],
  [{ id: 'license', status: 'blocked', type: null, expired: false }, /No license/],
  [{ id: 'ml_available', status: 'ok' }, /is on/],
  [{ id: 'ml_available', status: 'blocked', why: 'plugin_missing' }, /switched off/],
  [{ id: 'ml_available', status: 'blocked', why: 'hidden_in_space' }, /hidden in this space/],
  [{ id: 'ml_available', status: 'blocked', why: 'upgrade_mode' }, /upgrade mode/],
  [{ id: 'ml_view', status: 'ok' }, /may see/],
  [{ id: 'ml_view', status: 'blocked' }, /may not see/],
  [{ id: 'ml_activate', status: 'ok' }, /may create/],
  [{ id: 'ml_activate', status: 'blocked', missing: ['canCreateJob'] }, /missing: canCreateJob/],
  [{ id: 'ml_activate', status: 'blocked', missing: [] }, /^You may not create and start jobs\.$/],
  [{ id: 'index_read', status: 'ok', patterns: ['logs-*'] }, /may read logs-\*/],
  [{ id: 'index_read', status: 'warning', patterns: ['a-*', 'b-*'], missing: ['b-*'] }, /may not read b-\*/],
  [{ id: 'ml_memory', status: 'ok', totalBytes: 2 ** 31, usedBytes: 2 ** 20 }, /1 MB of 2 GB/],
  [{ id: 'ml_memory', status: 'warning', totalBytes: 2 ** 31, usedBytes: 2 ** 31 }, /2 GB of 2 GB/],
  [{ id: 'ml_memory', status: 'blocked', totalBytes: 0, usedBytes: 0 }, /no machine learning node/],
  [{ id: 'data', status: 'ok', sources: 1, documents: 12000 }, /12,000 documents from one data source/],
  [
    { id: 'data', status: 'blocked', lookbackDays: 14, patterns: ['logs-*'] },
    /last 14 days was found in logs-\*/,
  ],
  [{ id: 'rules_package', status: 'ok', mlRules: 106 }, /106 prebuilt rules/],
  [{ id: 'rules_package', status: 'warning' }, /not installed/],
];

it.each(CHECKS)('says why: %j', (check, expected) => {
  const { title, sentence, remedy } = readinessText(check, format);
  expect(title).not.toBe('');
  expect(sentence).toMatch(expected);
  expect(remedy === undefined).toBe(check.status === 'ok');
});

it('leads to where the license is managed', () => {
  const text = readinessText({ id: 'license', status: 'blocked', type: 'basic', expired: false }, format);
  expect(text.link?.path).toBe('/app/management/stack/license_management');
});

const IDS: Record<ReadinessCheckId, true> = {
  license: true,
  ml_available: true,
  ml_view: true,
  ml_activate: true,
  index_read: true,
  ml_memory: true,
  data: true,
  rules_package: true,
};

it.each(Object.keys(IDS) as ReadinessCheckId[])('says the cause where %s is not known', (id) => {
  const failure = { cause: 'forbidden', detail: 'no monitor_ml', status: 403 } as const;
  expect(readinessText({ id, status: 'unknown', failure }, format).sentence).toMatch(
    /HTTP 403.*no monitor_ml/
  );
});

it('has a word of its own for each status', () => {
  const words = (['ok', 'warning', 'blocked', 'unknown'] as const).map(
    (status) => readinessStatusText(status).label
  );
  expect(new Set(words).size).toBe(4);
});
