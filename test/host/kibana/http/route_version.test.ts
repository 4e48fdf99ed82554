import { chooseVersion, versionProblem } from './route_version';

describe('versionProblem', () => {
  test.each([
    ['1', 'internal', true],
    ['12', 'internal', true],
    ['0', 'internal', false],
    ['2023-10-31', 'internal', false],
    ['2023-10-31', 'public', true],
    ['2023-13-31', 'public', false],
    ['1', 'public', false],
  ] as const)('%s for an %s route is right: %s', (version, access, right) => {
    expect(versionProblem(version, access) === undefined).toBe(right);
  });
});

describe('chooseVersion', () => {
  test.each([
    ['the one asked for', '2', 'internal', ['1', '2'], '2'],
    ['1 for an internal route', undefined, 'internal', ['2', '1'], '1'],
    ['the oldest of a public route', undefined, 'public', ['2024-01-01', '2023-10-31'], '2023-10-31'],
  ] as const)('takes %s', (_, requested, access, available, version) => {
    expect(chooseVersion(requested, access, available)).toEqual({ version });
  });

  test.each([
    ['unknown version', '3', 'internal', ['1', '2'], 'Available: 1, 2'],
    ['missing version 1', undefined, 'internal', ['2'], 'no version "1"'],
    [
      'date on an internal route',
      '2023-10-31',
      'internal',
      ['1'],
      'elastic-api-version: version "2023-10-31"',
    ],
  ] as const)('refuses: %s', (_, requested, access, available, problem) => {
    expect(chooseVersion(requested, access, available)).toEqual({
      problem: expect.stringContaining(problem),
    });
  });
});
