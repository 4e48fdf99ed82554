import type { FoundRule } from '@kbn/alerting-plugin/server';
import type { KibanaRequest } from '@kbn/core/server';

import { readAlertRules } from './alert_rules';
import { alertingFixture, type AlertingCall } from './testing/alerting_fixture';

const REQUEST = {} as KibanaRequest;
const MINUTE_MS = 60_000;

const anomalyRule: FoundRule = {
  id: 'a',
  name: 'Logons',
  enabled: true,
  tags: [],
  alertTypeId: 'xpack.ml.anomaly_detection_alert',
  consumer: 'ml',
  schedule: { interval: '5m' },
  createdAt: new Date(0),
  actions: [
    { id: 'mail', group: 'anomaly_score_match' },
    { id: 'chat', group: 'anomaly_score_match' },
    { id: 'mail', group: 'anomaly_score_match' },
    { id: 'log', group: 'recovered' },
  ],
  systemActions: [{ id: 'system-connector-.cases' }],
  params: {
    jobSelection: { jobIds: ['j1', 'j2'], groupIds: ['security'] },
    severity: 60,
    resultType: 'record',
    includeInterim: false,
    lookbackInterval: '50m',
    topNBuckets: null,
  },
};

const healthRule: FoundRule = {
  ...anomalyRule,
  id: 'h',
  name: 'Health',
  enabled: false,
  alertTypeId: 'xpack.ml.anomaly_detection_jobs_health',
  schedule: { interval: '1h' },
  actions: [],
  systemActions: undefined,
  params: {
    includeJobs: { jobIds: ['*'], groupIds: [] },
    excludeJobs: { jobIds: ['j3'], groupIds: ['old'] },
    testsConfig: null,
  },
};

it('tells what each rule watches, how often it runs, and how many connectors tell of an alert', async () => {
  expect(await readAlertRules(alertingFixture([healthRule, anomalyRule]), REQUEST)).toEqual({
    anomalyRules: [
      {
        id: 'a',
        name: 'Logons',
        enabled: true,
        intervalMs: 5 * MINUTE_MS,
        connectors: 3,
        jobIds: ['j1', 'j2'],
        groupIds: ['security'],
        severity: 60,
        resultType: 'record',
        includeInterim: false,
        lookbackMs: 50 * MINUTE_MS,
      },
    ],
    healthRules: [
      {
        id: 'h',
        name: 'Health',
        enabled: false,
        intervalMs: 60 * MINUTE_MS,
        connectors: 0,
        includeJobIds: ['*'],
        includeGroupIds: [],
        excludeJobIds: ['j3'],
        excludeGroupIds: ['old'],
      },
    ],
  });
});

it('takes params that are missing or of another shape for Kibana’s defaults', async () => {
  const odd = {
    jobSelection: 'all',
    severity: '75',
    resultType: 'model',
    lookbackInterval: null,
    includeJobs: { jobIds: [1, 'j'] },
  };
  const rules = [anomalyRule, healthRule].map((rule) => ({
    ...rule,
    params: odd,
    actions: undefined,
    systemActions: undefined,
    schedule: { interval: 'daily' },
  }));
  const { anomalyRules, healthRules } = await readAlertRules(alertingFixture(rules), REQUEST);
  expect(anomalyRules).toEqual([
    expect.objectContaining({
      jobIds: [],
      groupIds: [],
      severity: 75,
      resultType: 'bucket',
      includeInterim: true,
      intervalMs: MINUTE_MS,
      connectors: 0,
      lookbackMs: undefined,
    }),
  ]);
  expect(healthRules).toEqual([
    expect.objectContaining({ includeJobIds: ['j'], includeGroupIds: [], excludeJobIds: [] }),
  ]);
});

it('asks whether they may be read, and then once, for both types only, since each rule read is audited', async () => {
  const calls: AlertingCall[] = [];
  await readAlertRules(alertingFixture([], { calls }), REQUEST);
  const filter =
    'alert.attributes.alertTypeId: ("xpack.ml.anomaly_detection_alert" or "xpack.ml.anomaly_detection_jobs_health")';
  expect(calls).toEqual([
    { authorize: { ruleTypeId: 'xpack.ml.anomaly_detection_alert', consumer: 'ml' } },
    { find: expect.objectContaining({ filter }) },
  ]);
});

it('does not take what the user may not read for none', async () => {
  const alerting = alertingFixture([], { forbidden: ['xpack.ml.anomaly_detection_alert'] });
  await expect(readAlertRules(alerting, REQUEST)).rejects.toThrow('Unauthorized');
});

it('says so where Kibana runs without alerting', async () => {
  await expect(readAlertRules(undefined, REQUEST)).rejects.toThrow('without its alerting plugin');
});
