import type { AnomalyAlertRule, JobsHealthRule } from '../../common/api/alert_rules';
import type { InstalledJobSummary } from '../sources/installed_jobs';
import type { InstalledRule } from '../sources/installed_rules';
import type { JobCounters } from '../sources/job_stats';
import { walkChecks, type WalkFacts } from './walk_checks';

const NOW_MS = Date.UTC(2026, 2, 10, 12);
const FAILURE = { cause: 'forbidden', detail: 'no' } as const;

function job(changes: Partial<InstalledJobSummary> = {}): InstalledJobSummary {
  const id = changes.id ?? 'a';
  return {
    id,
    groups: ['security'],
    jobState: 'opened',
    hasDatafeed: true,
    datafeedId: `datafeed-${id}`,
    datafeedState: 'started',
    indices: ['logs-*'],
    documents: 5,
    waitingForNode: false,
    ...changes,
  };
}

const STOPPED = job({ jobState: 'closed', datafeedState: 'stopped' });

function facts(jobs: InstalledJobSummary[], changes: Partial<WalkFacts> = {}): WalkFacts {
  return {
    installed: { ok: true, value: jobs },
    stats: { ok: true, value: { jobs: new Map(), datafeeds: new Map() } },
    installedRules: { ok: true, value: [] },
    alertRules: { ok: true, value: { anomalyRules: [], healthRules: [] } },
    nowMs: NOW_MS,
    ...changes,
  };
}

function checkOf(id: string, given: WalkFacts) {
  return walkChecks(given).find((check) => check.id === id);
}

it.each<[string, InstalledJobSummary[], object]>([
  ['none is installed', [], { status: 'blocked', active: 0, installed: 0 }],
  ['only others are', [job({ groups: ['mine'] })], { status: 'blocked', active: 0, installed: 0 }],
  ['all stand still', [STOPPED], { status: 'blocked', active: 0, installed: 1 }],
  ['one is opening', [STOPPED, job({ jobState: 'opening' })], { status: 'warning', active: 0, installed: 2 }],
  ['one has seen nothing yet', [job({ documents: 0 })], { status: 'warning', active: 0, installed: 1 }],
  ['one waits for a node', [job({ waitingForNode: true })], { status: 'warning', active: 0, installed: 1 }],
  ['one sees data', [STOPPED, job()], { status: 'ok', active: 1, installed: 2 }],
])('jobs where %s', (_, jobs, expected) => {
  expect(checkOf('jobs', facts(jobs))).toEqual({ id: 'jobs', ...expected });
});

it('takes no data in real time for standing still', () => {
  const stats = {
    jobs: new Map<string, JobCounters>(),
    datafeeds: new Map([['datafeed-a', { id: 'datafeed-a', realTime: true }]]),
  };
  const given = facts([job({ documents: 0 })], { stats: { ok: true, value: stats } });
  expect(checkOf('jobs', given)).toMatchObject({ status: 'blocked' });
  expect(checkOf('results', given)).toMatchObject({ status: 'blocked' });
});

it.each<[string, InstalledJobSummary[], boolean, object]>([
  ['nothing runs', [STOPPED], true, { status: 'blocked' }],
  ['the past is read', [job(), STOPPED], false, { status: 'warning', why: 'reading_past', jobs: 1 }],
  ['too little was seen', [job()], true, { status: 'warning', why: 'learning', jobs: 1 }],
  [
    'there are some while the past is read',
    [job({ latestResultMs: 10 }), job({ id: 'b', latestResultMs: 30 }), job({ id: 'c' })],
    false,
    { status: 'ok', jobs: 2, latestResultMs: 30 },
  ],
])('results where %s', (_, jobs, realTime, expected) => {
  const datafeeds = new Map(
    jobs.map(({ id }) => [`datafeed-${id}`, { id: `datafeed-${id}`, realTime }] as const)
  );
  const stats = { ok: true as const, value: { jobs: new Map<string, JobCounters>(), datafeeds } };
  expect(checkOf('results', facts(jobs, { stats }))).toEqual({ id: 'results', ...expected });
});

const RULE = { id: '1', name: 'r', enabled: true, intervalMs: 60_000, connectors: 0 };

function anomalyRule(changes: Partial<AnomalyAlertRule> = {}): AnomalyAlertRule {
  return {
    ...RULE,
    jobIds: ['a'],
    groupIds: [],
    severity: 75,
    resultType: 'bucket',
    includeInterim: false,
    ...changes,
  };
}

function healthRule(changes: Partial<JobsHealthRule> = {}): JobsHealthRule {
  return {
    ...RULE,
    includeJobIds: ['*'],
    includeGroupIds: [],
    excludeJobIds: [],
    excludeGroupIds: [],
    ...changes,
  };
}

function detectionRule(changes: Partial<InstalledRule> = {}): InstalledRule {
  return { ruleId: 'd', name: 'd', enabled: true, objectId: 'd', jobIds: ['a'], pairs: [], ...changes };
}

it.each<[string, InstalledRule[], AnomalyAlertRule[], JobsHealthRule[], object]>([
  ['no rule', [], [], [], { status: 'warning' }],
  ['a detection rule', [detectionRule()], [], [], { status: 'ok', detectionRules: 1 }],
  ['one that is disabled', [detectionRule({ enabled: false })], [], [], { status: 'warning' }],
  ['one that reads another job', [detectionRule({ jobIds: ['b'] })], [], [], { status: 'warning' }],
  [
    'an anomaly rule',
    [],
    [anomalyRule({ connectors: 2 })],
    [],
    { status: 'ok', anomalyRules: 1, connectors: 1 },
  ],
  [
    'one by group',
    [],
    [anomalyRule({ jobIds: [], groupIds: ['security'] })],
    [],
    { status: 'ok', anomalyRules: 1 },
  ],
  ['one that is disabled, for anomalies', [], [anomalyRule({ enabled: false })], [], { status: 'warning' }],
  ['one of another job', [], [anomalyRule({ jobIds: ['b'] })], [], { status: 'warning' }],
  ['a health rule alone', [], [], [healthRule()], { status: 'warning', healthRules: 1 }],
  ['a health rule but for the job', [], [], [healthRule({ excludeJobIds: ['a'] })], { status: 'warning' }],
  ['a health rule that is disabled', [], [], [healthRule({ enabled: false })], { status: 'warning' }],
])('notifications with %s', (_, rules, anomalyRules, healthRules, expected) => {
  const given = facts([job()], {
    installedRules: { ok: true, value: rules },
    alertRules: { ok: true, value: { anomalyRules, healthRules } },
  });
  expect(checkOf('notifications', given)).toEqual({
    id: 'notifications',
    detectionRules: 0,
    anomalyRules: 0,
    healthRules: 0,
    connectors: 0,
    ...expected,
  });
});

it.each<[string, Partial<WalkFacts>, string[]]>([
  ['jobs', { installed: { ok: false, failure: FAILURE } }, ['unknown', 'unknown', 'unknown']],
  ['detection rules', { installedRules: { ok: false, failure: FAILURE } }, ['ok', 'warning', 'unknown']],
  ['alert rules', { alertRules: { ok: false, failure: FAILURE } }, ['ok', 'warning', 'unknown']],
  ['counters', { stats: { ok: false, failure: FAILURE } }, ['ok', 'warning', 'warning']],
])('does not take unreadable %s for none', (_, changes, expected) => {
  expect(walkChecks(facts([job()], changes)).map(({ status }) => status)).toEqual(expected);
});
