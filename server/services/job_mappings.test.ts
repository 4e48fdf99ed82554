import { moduleFixture } from '../../common/testing/module_fixture';
import { jobMappings } from './job_mappings';

const rule = {
  ruleId: 'r',
  name: 'Rule of the job',
  jobIds: ['auth_rare_user_ea'],
  pairs: [{ tacticId: 'TA0001', techniqueId: 'T1078' }],
};

function withSettings(settings: Record<string, unknown>) {
  return [moduleFixture({ job: { custom_settings: settings } })];
}

describe('jobMappings', () => {
  it('takes whole pairs from the rules that read the job by its exact id', () => {
    const mappingsOf = jobMappings([moduleFixture({})], [rule]);
    expect(mappingsOf('auth_rare_user_ea')).toEqual([
      { tacticId: 'TA0001', techniqueId: 'T1078', source: 'rule', ruleName: 'Rule of the job' },
    ]);
    expect(mappingsOf('auth_rare_user')).toEqual([]);
  });

  it("makes pairs of a job's own lists only where there is one tactic to pair with", () => {
    const one = jobMappings(
      withSettings({ threat_tactics: ['TA0006'], threat_techniques: ['T1110', 'T1110.003'] }),
      []
    );
    expect(one('auth_rare_user_ea')).toEqual([
      { tacticId: 'TA0006', techniqueId: 'T1110', source: 'job' },
      { tacticId: 'TA0006', techniqueId: 'T1110.003', source: 'job' },
    ]);
    const two = jobMappings(
      withSettings({ threat_tactics: ['TA0006', 'TA0001'], threat_techniques: ['T1110'] }),
      []
    );
    expect(two('auth_rare_user_ea')).toEqual([
      { tacticId: 'TA0006', source: 'job' },
      { tacticId: 'TA0001', source: 'job' },
    ]);
  });

  it('adds tactics of the job that no rule names', () => {
    const mappingsOf = jobMappings(withSettings({ threat_tactics: ['TA0001', 'TA0008'] }), [rule]);
    expect(mappingsOf('auth_rare_user_ea').map(({ tacticId, source }) => [tacticId, source])).toEqual([
      ['TA0001', 'rule'],
      ['TA0008', 'job'],
    ]);
  });
});
