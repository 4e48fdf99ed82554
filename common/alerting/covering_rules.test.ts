import fc from 'fast-check';

import { coveringHealthRules, coveringRules } from './covering_rules';

const GROUPS: Readonly<Record<string, string[]>> = { a: ['security'], b: ['security', 'linux'], c: [] };
const groupsOf = (id: string) => GROUPS[id] ?? [];
const rule = (jobIds: string[], groupIds: string[] = [], enabled = true) => ({ jobIds, groupIds, enabled });

describe('rules that cover jobs', () => {
  it.each([
    ['the job', rule(['a']), ['a'], ['a'], true],
    ['one of two', rule(['a']), ['a', 'c'], ['a'], false],
    ['a group', rule([], ['security']), ['a', 'b'], ['a', 'b'], true],
    ['a group and a job', rule(['c'], ['linux']), ['a', 'b', 'c'], ['b', 'c'], false],
    ['all', rule(['*']), ['a', 'c'], ['a', 'c'], true],
    ['all, among the groups', rule([], ['*']), ['a', 'c'], ['a', 'c'], true],
    ['a pattern', rule(['lin*']), ['a', 'b'], ['b'], false],
    ['a group among the jobs', rule(['linux']), ['a', 'b'], ['b'], false],
    ['a job among the groups', rule([], ['c']), ['c'], ['c'], true],
    ['what only looks like a pattern', rule(['a.']), ['a', 'ab'], [], false],
  ])('by %s', (_name, given, asked, covered, all) => {
    const expected = covered.length === 0 ? [] : [{ rule: given, covered, all }];
    expect(coveringRules([given], asked, groupsOf)).toEqual(expected);
  });

  it.each([[['c']], [[]]])('are none for %j', (asked) => {
    expect(coveringRules([rule(['a'], ['linux'])], asked, groupsOf)).toEqual([]);
  });

  it('come with the fullest first, of these the enabled', () => {
    const rules = [rule(['a']), rule(['a', 'b'], [], false), rule(['a', 'b'])];
    expect(coveringRules(rules, ['a', 'b'], groupsOf).map((found) => rules.indexOf(found.rule))).toEqual([
      2, 1, 0,
    ]);
  });

  it('are complete exactly where nothing asked is left', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'));
    fc.assert(
      fc.property(ids, ids, (jobIds, asked) => {
        const [found] = coveringRules([rule(jobIds)], asked, groupsOf);
        expect(found?.all ?? false).toBe(asked.length > 0 && asked.every((id) => jobIds.includes(id)));
      })
    );
  });
});

describe('rules that watch the health of jobs', () => {
  const health = (changes: object) => ({
    enabled: true,
    includeJobIds: ['*'],
    includeGroupIds: [],
    excludeJobIds: [],
    excludeGroupIds: [],
    ...changes,
  });

  it.each([
    ['all', {}, ['a', 'b', 'c']],
    ['all but one', { excludeJobIds: ['b'] }, ['a', 'c']],
    ['all but a group', { excludeGroupIds: ['security'] }, ['c']],
    ['a group', { includeJobIds: [], includeGroupIds: ['linux'] }, ['b']],
  ])('%s', (_name, changes, covered) => {
    const [found] = coveringHealthRules([health(changes)], ['a', 'b', 'c'], groupsOf);
    expect(found?.covered).toEqual(covered);
    expect(found?.all).toBe(covered.length === 3);
  });
});
