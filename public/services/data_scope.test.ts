import { readDataScope } from './data_scope';

it('takes nothing for the defaults', () => {
  expect(readDataScope(undefined, undefined)).toEqual({ scope: { lookbackDays: 14 }, problems: [] });
  expect(readDataScope(' ', '')).toEqual({ scope: { lookbackDays: 14 }, problems: [] });
});

it('takes patterns and days', () => {
  expect(readDataScope(' logs-* , winlogbeat-*', ' 30 ')).toEqual({
    scope: { indexPattern: 'logs-*,winlogbeat-*', lookbackDays: 30 },
    problems: [],
  });
});

it.each(['0', '366', '-1', '1.5', '1e2', 'abc', '99999', '0x10'])(
  'refuses %s days and keeps the default',
  (days) => {
    expect(readDataScope(undefined, days)).toEqual({
      scope: { lookbackDays: 14 },
      problems: [{ field: 'days', value: days }],
    });
  }
);

it.each(['logs *', 'a"b', '-logs-*', ','])('refuses the pattern %s and keeps the default', (pattern) => {
  const { scope, problems } = readDataScope(pattern, undefined);
  expect(scope).toEqual({ lookbackDays: 14 });
  expect(problems).toMatchObject([{ field: 'pattern', value: pattern }]);
});
