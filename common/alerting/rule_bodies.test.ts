import { anomalyRuleBody, anomalyRuleParams, healthRuleBody, type AnomalyRuleDraft } from './rule_bodies';

const DRAFT: AnomalyRuleDraft = {
  name: ' Logins ',
  jobIds: ['a', 'b'],
  severity: 75,
  resultType: 'record',
  includeInterim: false,
  intervalMs: 15 * 60e3,
  actions: [],
};

describe('bodies of rules', () => {
  it('make an anomaly rule', () => {
    expect(
      anomalyRuleBody({
        ...DRAFT,
        lookbackMs: 32 * 60e3,
        actions: [{ connectorId: 'mail', params: { to: ['a@b.example'] } }],
      })
    ).toEqual({
      name: 'Logins',
      rule_type_id: 'xpack.ml.anomaly_detection_alert',
      consumer: 'ml',
      enabled: true,
      tags: ['ML Job Picker'],
      schedule: { interval: '15m' },
      params: {
        jobSelection: { jobIds: ['a', 'b'], groupIds: [] },
        severity: 75,
        resultType: 'record',
        includeInterim: false,
        lookbackInterval: '32m',
        topNBuckets: null,
      },
      actions: [
        {
          group: 'anomaly_score_match',
          id: 'mail',
          params: { to: ['a@b.example'] },
          frequency: { summary: false, notify_when: 'onActionGroupChange', throttle: null },
        },
      ],
    });
  });

  it('leave the look-back to Kibana where there is none', () => {
    expect(anomalyRuleParams(DRAFT).lookbackInterval).toBeNull();
  });

  it.each([
    [60e3, '1m'],
    [90e3, '90s'],
    [3600e3, '1h'],
    [90 * 60e3, '90m'],
    [48 * 3600e3, '48h'],
  ])('write %d ms as %s', (intervalMs, interval) => {
    expect(anomalyRuleBody({ ...DRAFT, intervalMs }).schedule).toEqual({ interval });
  });

  it('make a jobs-health rule with all checks', () => {
    expect(healthRuleBody({ name: 'Health', jobIds: ['*'], actions: [] })).toEqual({
      name: 'Health',
      rule_type_id: 'xpack.ml.anomaly_detection_jobs_health',
      consumer: 'ml',
      enabled: true,
      tags: ['ML Job Picker'],
      schedule: { interval: '5m' },
      params: { includeJobs: { jobIds: ['*'], groupIds: [] }, excludeJobs: null, testsConfig: null },
      actions: [],
    });
  });

  it('fire the action group of a sick job', () => {
    const { actions } = healthRuleBody({
      name: 'Health',
      jobIds: ['*'],
      actions: [{ connectorId: 'log', params: {} }],
    });
    expect(actions[0]?.group).toBe('anomaly_detection_realtime_issue');
  });
});
