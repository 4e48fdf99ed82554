import { expandAttack } from './expand_attack';

describe('expandAttack', () => {
  it('lists each tactic and technique once, and the technique before its sub-technique', () => {
    expect(expandAttack('TA0001/T1078.002 TA0005/T1078.003 TA0008 TA0001/T1566')).toEqual({
      threat_tactics: ['TA0001', 'TA0005', 'TA0008'],
      threat_techniques: ['T1078', 'T1078.002', 'T1078.003', 'T1566'],
    });
  });

  it.each(['T1078', 'TA0001/T1078.02', 'TA0001 ', ''])('refuses "%s"', (line) => {
    expect(() => expandAttack(line)).toThrow('Not an ATT&CK pair');
  });
});
