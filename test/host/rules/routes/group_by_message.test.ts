import { groupByMessage } from './group_by_message';

test('groups by message, in the order of first appearance, with the status of the first', () => {
  expect(
    groupByMessage([
      { message: 'x', status: 403, code: 'MACHINE_LEARNING_AUTH', rule: 1 },
      { message: 'y', rule: 2 },
      { message: 'x', status: 500, rule: 3 },
    ])
  ).toEqual([
    { message: 'x', status_code: 403, err_code: 'MACHINE_LEARNING_AUTH', rules: [1, 3] },
    { message: 'y', status_code: undefined, err_code: undefined, rules: [2] },
  ]);
});
