import type { FoundRule } from '@kbn/alerting-plugin/server';

import { findRules } from './find_rules';

const rule = (id: string, name: string, enabled: boolean, jobId: string): FoundRule => ({
  id,
  name,
  enabled,
  tags: [],
  alertTypeId: 'siem.mlRule',
  consumer: 'siem',
  schedule: { interval: '15m' },
  createdAt: new Date(0),
  params: { type: 'machine_learning', machineLearningJobId: [jobId], anomalyThreshold: 50 },
});

const RULES = [rule('1', 'b', true, 'x'), rule('2', 'a', false, 'y'), rule('3', 'C', true, 'y')];

const ids = (options?: object): string[] => findRules(RULES, options && { options }).data.map(({ id }) => id);

test('answers the first page in the order of the rules without options', () => {
  expect(findRules(RULES, undefined)).toEqual({ page: 1, perPage: 20, total: 3, data: RULES });
  expect(findRules(RULES, {})).toMatchObject({ page: 1, perPage: 20, total: 3 });
});

test('answers one page, and counts all that the filter lets pass', () => {
  const options = { page: 2, perPage: 1, filter: 'alert.attributes.params.machineLearningJobId: "y"' };
  expect(findRules(RULES, { options })).toEqual({ page: 2, perPage: 1, total: 2, data: [RULES[2]] });
  expect(findRules(RULES, { options: { perPage: 0 } })).toMatchObject({ total: 3, data: [] });
  expect(ids({ page: 5 })).toEqual([]);
});

test.each([
  [{ sortField: 'name' }, ['3', '2', '1']],
  [{ sortField: 'name', sortOrder: 'desc' }, ['1', '2', '3']],
  [{ sortField: 'enabled' }, ['2', '1', '3']],
])('sorts by %j', (options, expected) => {
  expect(ids(options)).toEqual(expected);
});

test('answers the id and the fields asked for, and nothing else', () => {
  const options = { fields: ['name', 'params.machineLearningJobId'], perPage: 1 };
  expect(findRules(RULES, { options }).data).toEqual([
    { id: '1', name: 'b', params: { machineLearningJobId: ['x'] } },
  ]);
});

test('callers cannot change what is installed', () => {
  findRules(RULES, {}).data.forEach(({ params }) => (params.type = 'changed'));
  expect(RULES.map(({ params }) => params.type)).toEqual(Array(3).fill('machine_learning'));
});

test.each([
  [{ includeSnoozeData: true }, 'rulesClient.find with the parameter "includeSnoozeData"'],
  [{ options: { search: 'x' } }, 'rulesClient.find with the option "search"'],
  [{ options: { filter: { type: 'function' } } }, 'a rules filter that is not KQL text'],
  [{ options: { sortField: 'createdAt' } }, 'sorting rules by "createdAt"'],
  [{ options: { fields: ['lastRun.outcome'] } }, 'the field "lastRun.outcome" of rules'],
])('does not offer %j', (params, what) => {
  expect(() => findRules(RULES, params)).toThrow(`The host does not offer ${what}`);
});

test.each<[unknown, string]>([
  [{ options: { perPage: -1 } }, 'perPage'],
  [{ options: { page: 0 } }, 'page'],
  [{ options: { perPage: '20' } }, 'perPage'],
  [{ options: { sortField: 'name', sortOrder: 'up' } }, 'sortOrder'],
  [{ options: { fields: 'name' } }, 'fields'],
  [{ options: { perPage: 10_000, page: 2 } }, 'must be at most 10000'],
  [{ options: 7 }, 'options'],
])('answers 400 to %j', (params, message) => {
  const find = (): unknown => findRules(RULES, params);
  expect(find).toThrow(message);
  expect(find).toThrow(
    expect.objectContaining({ isBoom: true, output: expect.objectContaining({ statusCode: 400 }) })
  );
});

test('unset options are no options', () => {
  expect(ids({ filter: undefined, search: undefined })).toEqual(['1', '2', '3']);
});
