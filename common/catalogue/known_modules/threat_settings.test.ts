import { threatSettings } from './threat_settings';

describe('threatSettings', () => {
  it('lists each tactic and technique once, in the order of the rule', () => {
    expect(threatSettings('rare_dns_question')).toEqual({
      threat_tactics: ['TA0011', 'TA0010', 'TA0001'],
      threat_techniques: ['T1071', 'T1071.004', 'T1568', 'T1048', 'T1566'],
    });
    expect(threatSettings('linux_rare_sudo_user')).toEqual({
      threat_tactics: ['TA0005', 'TA0004'],
      threat_techniques: ['T1548'],
    });
  });

  it('has nothing to say of a family that no rule reads', () => {
    expect(threatSettings('log_entry_rate')).toBeUndefined();
  });
});
