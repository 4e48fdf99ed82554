import type { AlertingServerStart, FoundRule, RuleFindOptions } from '@kbn/alerting-plugin/server';
import type { KibanaRequest } from '@kbn/core/server';

import { readInstalledRules } from './installed_rules';

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
  params: { ruleId: 'rule-1', machineLearningJobId: ['j'], type: 'machine_learning' },
};

function alerting(rules: FoundRule[], asked: Array<RuleFindOptions | undefined> = []): AlertingServerStart {
  const find = (params?: { options?: RuleFindOptions }) => {
    asked.push(params?.options);
    return Promise.resolve({ page: 1, perPage: 1000, total: rules.length, data: rules });
  };
  return { getRulesClientWithRequest: () => Promise.resolve({ find }) };
}

it('tells each ML rule by its signature and by its object, and who made it when', async () => {
  expect(await readInstalledRules(alerting([rule]), REQUEST)).toEqual([
    {
      ruleId: 'rule-1',
      objectId: 'object-1',
      name: 'Rule',
      enabled: true,
      jobIds: ['j'],
      pairs: [],
      createdMs: 1000,
      createdBy: 'elastic',
    },
  ]);
});

it.each([null, undefined])('does not know who made a rule whose maker is %p', async (createdBy) => {
  const [read] = await readInstalledRules(alerting([{ ...rule, createdBy }]), REQUEST);
  expect(read?.createdBy).toBeUndefined();
});

it('asks once, for ML rules only, since each rule read is audited', async () => {
  const asked: Array<RuleFindOptions | undefined> = [];
  await readInstalledRules(alerting([rule, rule], asked), REQUEST);
  expect(asked).toEqual([expect.objectContaining({ filter: expect.stringContaining('machine_learning') })]);
});
