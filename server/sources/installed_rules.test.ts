import type { FoundRule } from '@kbn/alerting-plugin/server';
import type { KibanaRequest } from '@kbn/core/server';

import { readInstalledRules } from './installed_rules';
import { alertingFixture, type AlertingCall } from './testing/alerting_fixture';

const REQUEST = {} as KibanaRequest;

const rule: FoundRule = {
  id: 'object-1',
  name: 'Rule',
  enabled: true,
  tags: [],
  alertTypeId: 'siem.mlRule',
  consumer: 'siem',
  schedule: { interval: '15m' },
  createdBy: 'elastic',
  createdAt: new Date(1000),
  params: { ruleId: 'rule-1', machineLearningJobId: ['j'], type: 'machine_learning', from: 'now-45m' },
};

it('tells each ML rule by its signature and by its object, and who made it when', async () => {
  expect(await readInstalledRules(alertingFixture([rule]), REQUEST)).toEqual([
    {
      ruleId: 'rule-1',
      objectId: 'object-1',
      name: 'Rule',
      enabled: true,
      jobIds: ['j'],
      pairs: [],
      createdMs: 1000,
      createdBy: 'elastic',
      timing: { lookbackMs: 45 * 60_000, intervalMs: 15 * 60_000 },
    },
  ]);
});

it.each([null, undefined])('does not know who made a rule whose maker is %p', async (createdBy) => {
  const [read] = await readInstalledRules(alertingFixture([{ ...rule, createdBy }]), REQUEST);
  expect(read?.createdBy).toBeUndefined();
});

it('asks whether they may be read, and then once, for ML rules only, since each rule read is audited', async () => {
  const calls: AlertingCall[] = [];
  await readInstalledRules(alertingFixture([rule, rule], { calls }), REQUEST);
  expect(calls).toEqual([
    { authorize: { ruleTypeId: 'siem.mlRule', consumer: 'siem' } },
    { find: expect.objectContaining({ filter: expect.stringContaining('machine_learning') }) },
  ]);
});

it('does not take what the user may not read for none', async () => {
  const alerting = alertingFixture([], { forbidden: ['siem.mlRule'] });
  await expect(readInstalledRules(alerting, REQUEST)).rejects.toThrow('Unauthorized');
});
