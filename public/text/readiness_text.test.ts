import type { ReadinessCheck, ReadinessCheckId } from '../../common/api/readiness';
import { createFormatters } from './formatters';
import { checkStatusText, readinessStatusText, readinessText } from './readiness_text';

const format = createFormatters('en', 'UTC');

function notifications(
  counts: Partial<Record<'detectionRules' | 'anomalyRules' | 'healthRules' | 'connectors', number>>
): ReadinessCheck {
  const all = { detectionRules: 0, anomalyRules: 0, healthRules: 0, connectors: 0, ...counts };
  const status = all.detectionRules + all.anomalyRules > 0 ? 'ok' : 'warning';
  return { id: 'notifications', status, ...all };
}

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
    { id: 'data', status: 'blocked', lookbackDays: 14, patterns: ['logs-*', '-*cloud*'] },
    /last 14 days was found in logs-\*\./,
  ],
  [{ id: 'rules_package', status: 'ok', mlRules: 106 }, /106 prebuilt rules/],
  [{ id: 'rules_package', status: 'warning' }, /not installed/],
  [{ id: 'jobs', status: 'ok', active: 1, installed: 1 }, /^One job runs and sees data\.$/],
  [{ id: 'jobs', status: 'ok', active: 2, installed: 5 }, /^2 of 5 installed jobs run and see data\.$/],
  [{ id: 'jobs', status: 'warning', active: 0, installed: 1 }, /has not seen data yet/],
  [{ id: 'jobs', status: 'blocked', active: 0, installed: 3 }, /None of the 3 installed jobs/],
  [{ id: 'jobs', status: 'blocked', active: 0, installed: 0 }, /No job is installed/],
  [
    { id: 'results', status: 'ok', jobs: 2, latestResultMs: 0 },
    /^2 jobs have results, the latest of .*1970.*12:00/,
  ],
  [{ id: 'results', status: 'warning', why: 'reading_past', jobs: 1 }, /^One job is still reading the past/],
  [{ id: 'results', status: 'warning', why: 'learning', jobs: 2 }, /^2 jobs run, but have seen too little/],
  [{ id: 'results', status: 'blocked' }, /No job has a result/],
  [
    notifications({ detectionRules: 2, anomalyRules: 1, connectors: 1 }),
    /^2 detection rules and one anomaly alert/,
  ],
  [notifications({ anomalyRules: 3 }), /^3 anomaly alert rules read/],
  [notifications({ detectionRules: 1 }), /^One detection rule reads your jobs\. No alert rule watches/],
  [
    notifications({ detectionRules: 1, healthRules: 1 }),
    /^One detection rule reads your jobs\. One alert rule watches/,
  ],
  [notifications({ healthRules: 2 }), /^No enabled rule reads your jobs/],
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
  jobs: true,
  results: true,
  notifications: true,
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

it.each<[ReadinessCheckId, 'warning' | 'blocked', string]>([
  ['data', 'blocked', 'Blocked'],
  ['jobs', 'blocked', 'To do'],
  ['jobs', 'warning', 'Under way'],
  ['results', 'warning', 'Under way'],
  ['notifications', 'warning', 'To do'],
  ['rules_package', 'warning', 'Attention'],
])('calls %s that is %s "%s"', (id, status, label) => {
  expect(checkStatusText({ id, status }).label).toBe(label);
});
