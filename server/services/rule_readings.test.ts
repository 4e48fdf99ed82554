import type { RulesAnswer } from './read_rules';
import { ruleReadings } from './rule_readings';

const installed = (ruleId: string, enabled: boolean, jobIds: string[]) => ({
  ruleId,
  name: `Rule ${ruleId}`,
  enabled,
  jobIds,
  pairs: [],
  objectId: `object-${ruleId}`,
});
const asset = (ruleId: string, jobIds: string[]) => ({ ruleId, name: `Rule ${ruleId}`, jobIds, pairs: [] });

function readings(parts: Partial<RulesAnswer>) {
  return ruleReadings({ installedRules: [], ruleAssets: [], unread: [], ...parts });
}

describe('ruleReadings', () => {
  it.each([
    [
      'enabled',
      [installed('a', false, ['j']), installed('b', true, ['j'])],
      [asset('c', ['j'])],
      ['a', 'b', 'c'],
    ],
    ['disabled', [installed('a', false, ['j'])], [asset('c', ['j'])], ['a', 'c']],
    ['not_installed', [], [asset('c', ['j'])], ['c']],
    ['none', [installed('a', true, ['j_ea'])], [asset('c', ['j_ecs'])], []],
  ])('is %s by the best rule that reads exactly the job', (rule, installedRules, ruleAssets, ruleIds) => {
    expect(readings({ installedRules, ruleAssets }).ofJob('j')).toEqual({ rule, ruleIds });
  });

  it('counts a rule as it is installed, not as the package has it', () => {
    const { ofJob, ofJobs } = readings({
      installedRules: [installed('a', true, ['old'])],
      ruleAssets: [asset('a', ['new'])],
    });
    expect(ofJob('old').rule).toBe('enabled');
    expect(ofJob('new')).toEqual({ rule: 'none', ruleIds: [] });
    expect(ofJobs(['old', 'new'])).toEqual([{ ruleId: 'a', name: 'Rule a', status: 'enabled' }]);
  });

  it('calls nothing "not installed" where installed rules could not be read', () => {
    const { ofJob, ofJobs } = readings({ ruleAssets: [asset('c', ['j'])], unread: ['installed_rules'] });
    expect(ofJob('j')).toEqual({ rule: 'unknown', ruleIds: [] });
    expect(ofJob('other')).toEqual({ rule: 'unknown', ruleIds: [] });
    expect(ofJobs(['j'])).toEqual([]);
  });

  it('does not say that no rule reads a job where the package could not be read', () => {
    const { ofJob } = readings({ installedRules: [installed('a', true, ['j'])], unread: ['rule_assets'] });
    expect(ofJob('j').rule).toBe('enabled');
    expect(ofJob('other').rule).toBe('unknown');
  });

  it('names each rule once, by name, and only those that read one of the jobs', () => {
    const { ofJobs } = readings({
      installedRules: [installed('b', false, ['j', 'k'])],
      ruleAssets: [asset('a', ['k']), asset('z', ['x'])],
    });
    expect(ofJobs(['j', 'k'])).toEqual([
      { ruleId: 'a', name: 'Rule a', status: 'not_installed' },
      { ruleId: 'b', name: 'Rule b', status: 'disabled' },
    ]);
  });
});
