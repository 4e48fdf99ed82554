import fc from 'fast-check';

import { attackMatrix } from './attack_matrix';
import { FAMILY_MAPPINGS } from './family_mappings';
import { placePair } from './place_pair';

const pair = (text: string) => {
  const [tacticId = '', techniqueId] = text.split('/');
  return techniqueId === undefined ? { tacticId } : { tacticId, techniqueId };
};

describe('placePair', () => {
  it.each(['TA0006/T1110.003', 'TA0040', 'TA0005/T1070'])('leaves %s where it is', (text) => {
    expect(placePair(pair(text), 18)).toEqual({ placed: true, pair: pair(text) });
    expect(placePair(pair(text), 19)).toEqual({ placed: true, pair: pair(text) });
  });

  it.each([
    ['a revoked technique', 'TA0002/T1086', 18, 'TA0002/T1059.001'],
    ['a technique revoked twice', 'TA0005/T1150', 18, 'TA0005/T1647'],
    ['a technique revoked, then moved', 'TA0005/T1089', 19, 'TA0112/T1685'],
    ['a replaced technique', 'TA0005/T1562.004', 19, 'TA0112/T1686'],
    ['a replaced technique that stays in its tactic', 'TA0005/T1656', 19, 'TA0005/T1684.001'],
    ['the split of Defense Evasion', 'TA0005/T1112', 19, 'TA0112/T1112'],
    ['a technique that left Defense Evasion', 'TA0005/T1548.001', 19, 'TA0004/T1548.001'],
    ['the way back to Defense Evasion', 'TA0112/T1112', 18, 'TA0005/T1112'],
    ['a tactic that v18 does not have', 'TA0112', 18, 'TA0005'],
    ['the only predecessor', 'TA0112/T1685.005', 18, 'TA0005/T1070.001'],
    ['several predecessors under one parent', 'TA0112/T1685', 18, 'TA0005/T1562'],
  ] as const)('follows %s', (_, from, version, to) => {
    expect(placePair(pair(from), version)).toEqual({ placed: true, pair: pair(to), movedFrom: pair(from) });
  });

  it.each([
    ['TA9999/T1110', 18, { code: 'unknown_tactic' }],
    ['TA0006/T9999', 18, { code: 'unknown_technique' }],
    ['TA0005/T1064', 18, { code: 'deprecated_technique' }],
    ['TA0043/T1682', 18, { code: 'not_in_version', version: 18 }],
    ['TA0006/T1078', 18, { code: 'not_under_tactic', tacticIds: ['TA0005', 'TA0003', 'TA0004', 'TA0001'] }],
    ['TA0040/T1003', 18, { code: 'not_under_tactic', tacticIds: ['TA0006'] }],
    ['TA0003/T1574', 19, { code: 'not_under_tactic', tacticIds: ['TA0005', 'TA0002'] }],
  ] as const)('does not place %s in v%d', (text, version, why) => {
    const placement = placePair(pair(text), version);
    expect(placement).toMatchObject({ placed: false, pair: pair(text), why: { code: why.code } });
    if (!placement.placed && placement.why.code === 'not_under_tactic' && 'tacticIds' in why) {
      expect([...placement.why.tacticIds].sort()).toEqual([...why.tacticIds].sort());
    }
  });

  it('says that v19 narrowed TA0005', () => {
    expect(placePair({ tacticId: 'TA0005' }, 19)).toEqual({
      placed: true,
      pair: { tacticId: 'TA0005' },
      narrowed: true,
    });
  });

  it('only ever gives pairs that the version has', () => {
    const ids = (version: 18 | 19) => attackMatrix(version).techniques.map(({ id }) => id);
    const tactics = attackMatrix(19).tactics.map(({ id }) => id);
    const anyPair = fc.record({
      tacticId: fc.oneof(fc.constantFrom(...tactics), fc.string()),
      techniqueId: fc.oneof(fc.constantFrom(...ids(18), ...ids(19)), fc.string(), fc.constant(undefined)),
    });
    fc.assert(
      fc.property(anyPair, fc.constantFrom(18 as const, 19 as const), (given, version) => {
        const placement = placePair(given, version);
        return !placement.placed || attackMatrix(version).has(placement.pair);
      }),
      { numRuns: 2000 }
    );
  });

  it('places nearly all pairs of v18 in v19, and back into the same technique or its parent', () => {
    const unplaced: string[] = [];
    for (const { id, tacticIds, parentId } of attackMatrix(18).techniques) {
      for (const tacticId of tacticIds) {
        const placement = placePair({ tacticId, techniqueId: id }, 19);
        if (!placement.placed) {
          unplaced.push(`${tacticId}/${id}`);
          continue;
        }
        const back = placePair(placement.pair, 18);
        expect(back).toMatchObject({ placed: true });
        expect([id, parentId]).toContain(back.pair.techniqueId);
      }
    }
    expect(new Set(unplaced.map((text) => text.split('.')[0]))).toEqual(
      new Set(['TA0003/T1574', 'TA0004/T1574'])
    );
  });
});

describe('FAMILY_MAPPINGS', () => {
  it('holds pairs of v18 only', () => {
    expect(FAMILY_MAPPINGS.size).toBe(106);
    for (const pairs of FAMILY_MAPPINGS.values()) {
      expect(pairs.length).toBeGreaterThan(0);
      pairs.forEach((mapped) => expect(attackMatrix(18).has(mapped)).toBe(true));
    }
  });
});
