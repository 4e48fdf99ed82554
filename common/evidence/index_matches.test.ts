import { indexMatcher } from './index_matches';

it.each<[string, string[], boolean]>([
  ['winlogbeat-8', ['winlogbeat-*'], true],
  ['winlogbeat-8', ['logs-*', 'winlogbeat-8'], true],
  ['xwinlogbeat-8', ['winlogbeat-*'], false],
  ['.ds-logs-system.auth-default-2026.11.01-000001', ['logs-*'], true],
  ['partial-.ds-logs-system.auth-default-2026.11.01-000001', ['logs-system.*'], true],
  ['restored-winlogbeat-8', ['winlogbeat-*'], true],
  ['logs-a', ['logs-*', '-logs-a'], false],
  ['logs-b', ['logs-*', '-logs-a'], true],
  ['remote:logs-a', ['logs-*'], false],
  ['remote:.ds-logs-a-2026.11.01-000001', ['*:logs-*'], true],
  ['logs.a', ['logs?a'], false],
  ['logs-a', ['-logs-b'], false],
])('%s is one of %j: %s', (index, patterns, expected) => {
  expect(indexMatcher(patterns)(index)).toBe(expected);
});
