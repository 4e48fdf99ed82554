import { pairKey } from '../catalogue/attack/attack_pair';
import { attackMappings, type MappableJob, type RulePairs } from './attack_mappings';

const JOB: MappableJob = {
  id: 'auth_rare_user_ea',
  family: 'auth_rare_user',
  ownThreats: { tactics: [], techniques: [] },
};

function rule(ruleId: string, ...pairs: RulePairs['pairs']): RulePairs {
  return { ruleId, name: `Rule ${ruleId}`, jobIds: [JOB.id], pairs };
}

const VALID_ACCOUNTS = { tacticId: 'TA0001', techniqueId: 'T1078' };

function own(tactics: string[], techniques: string[]): MappableJob {
  return { ...JOB, ownThreats: { tactics, techniques } };
}

describe('attackMappings', () => {
  const installedRules = [rule('a', VALID_ACCOUNTS)];
  const ruleAssets = [rule('b', { tacticId: 'TA0006' })];

  it("takes the job's own settings first", () => {
    const mappingsOf = attackMappings({ installedRules, ruleAssets }, 18);
    expect(mappingsOf(own(['TA0006'], ['T1110']))).toEqual({
      pairs: [{ tacticId: 'TA0006', techniqueId: 'T1110', source: 'job', rules: [] }],
      unplaced: [],
    });
  });

  it('takes installed rules next, then assets, then the catalogue', () => {
    const sourceOf = (sources: Parameters<typeof attackMappings>[0]) =>
      attackMappings(
        sources,
        18
      )(JOB).pairs.map(({ source, rules }) => [source, rules.map(({ name }) => name)]);
    expect(sourceOf({ installedRules, ruleAssets })).toEqual([['installed_rule', ['Rule a']]]);
    expect(sourceOf({ installedRules: [], ruleAssets })).toEqual([['rule_asset', ['Rule b']]]);
    const fromCatalogue = sourceOf({ installedRules: [], ruleAssets: [] });
    expect(fromCatalogue.length).toBeGreaterThan(0);
    expect(new Set(fromCatalogue.map(([source]) => source))).toEqual(new Set(['catalogue']));
  });

  it('has nothing for a job that nobody maps', () => {
    const mappingsOf = attackMappings({ installedRules, ruleAssets }, 18);
    expect(mappingsOf({ ...JOB, id: 'other', family: 'other' })).toEqual({ pairs: [], unplaced: [] });
  });

  it('reads rules by the exact id of the job', () => {
    const mappingsOf = attackMappings({ installedRules, ruleAssets: [] }, 18);
    expect(mappingsOf({ ...JOB, id: 'auth_rare_user' }).pairs.map(({ source }) => source)).not.toContain(
      'installed_rule'
    );
  });

  it('names all rules of a pair, and each pair once', () => {
    const mappingsOf = attackMappings(
      {
        installedRules: [rule('a', VALID_ACCOUNTS), rule('b', VALID_ACCOUNTS, { tacticId: 'TA0006' })],
        ruleAssets,
      },
      18
    );
    expect(mappingsOf(JOB).pairs.map(({ techniqueId, rules }) => [techniqueId, rules.length])).toEqual([
      ['T1078', 2],
      [undefined, 1],
    ]);
  });

  it('lists what has no place and goes on to the next source', () => {
    const mappingsOf = attackMappings(
      { installedRules: [rule('a', { tacticId: 'TA0006', techniqueId: 'T9999' })], ruleAssets },
      18
    );
    expect(mappingsOf(JOB)).toMatchObject({
      pairs: [{ tacticId: 'TA0006', source: 'rule_asset' }],
      unplaced: [{ techniqueId: 'T9999', source: 'installed_rule', why: { code: 'unknown_technique' } }],
    });
  });

  it('moves pairs to the version that is asked for', () => {
    const moved = rule(
      'a',
      { tacticId: 'TA0005', techniqueId: 'T1562' },
      { tacticId: 'TA0112', techniqueId: 'T1685' }
    );
    expect(attackMappings({ installedRules: [moved], ruleAssets: [] }, 19)(JOB).pairs).toEqual([
      {
        tacticId: 'TA0112',
        techniqueId: 'T1685',
        source: 'installed_rule',
        rules: [{ ruleId: 'a', name: 'Rule a' }],
        joined: [{ tacticId: 'TA0005', techniqueId: 'T1562' }],
      },
    ]);
    expect(attackMappings({ installedRules: [moved], ruleAssets: [] }, 18)(JOB).pairs).toMatchObject([
      { tacticId: 'TA0005', techniqueId: 'T1562', joined: [{ tacticId: 'TA0112', techniqueId: 'T1685' }] },
    ]);
  });

  it.each([
    ['before', ['TA0005/T1548', 'TA0004/T1548'], { joined: ['TA0005/T1548'] }],
    ['after', ['TA0004/T1548', 'TA0005/T1548'], { joined: ['TA0005/T1548'] }],
    ['alone', ['TA0005/T1548'], { movedFrom: 'TA0005/T1548' }],
    [
      'several',
      ['TA0005/T1562.001', 'TA0005/T1562'],
      { movedFrom: 'TA0005/T1562.001', joined: ['TA0005/T1562'] },
    ],
    ['twice', ['TA0005/T1548', 'TA0005/T1548'], { movedFrom: 'TA0005/T1548' }],
  ])('loses no pair that comes to stand where another is: %s', (_, named, expected) => {
    const rules = named.map((key, index) => {
      const [tacticId = '', techniqueId = ''] = key.split('/');
      return rule(String(index), { tacticId, techniqueId });
    });
    const { pairs } = attackMappings({ installedRules: rules, ruleAssets: [] }, 19)(JOB);
    expect(
      pairs.map(({ movedFrom, joined }) => ({
        ...(movedFrom && { movedFrom: pairKey(movedFrom) }),
        ...(joined && { joined: joined.map(pairKey) }),
      }))
    ).toEqual([expected]);
    expect(pairs[0]?.rules).toHaveLength(named.length);
  });
});

describe("pairs of a job's own lists", () => {
  const mappingsOf = (version: 18 | 19, tactics: string[], techniques: string[]) => {
    const { pairs, unplaced } = attackMappings(
      { installedRules: [], ruleAssets: [] },
      version
    )(own(tactics, techniques));
    return {
      pairs: pairs.map(({ tacticId, techniqueId }) => `${tacticId} ${techniqueId ?? '-'}`),
      unplaced: unplaced.map(({ techniqueId, why }) => `${techniqueId ?? '-'} ${why.code}`),
    };
  };

  it('puts each technique under those of the tactics that have it', () => {
    expect(mappingsOf(18, ['TA0001', 'TA0005', 'TA0008'], ['T1078', 'T1021.001'])).toEqual({
      pairs: ['TA0001 T1078', 'TA0005 T1078', 'TA0008 T1021.001'],
      unplaced: [],
    });
  });

  it('keeps a tactic that gets no technique', () => {
    expect(mappingsOf(18, ['TA0007', 'TA0009'], ['T1526'])).toEqual({
      pairs: ['TA0007 T1526', 'TA0009 -'],
      unplaced: [],
    });
  });

  it('lists techniques that are under none of the tactics', () => {
    expect(mappingsOf(18, ['TA0006'], ['T1110', 'T1021', 'T9999'])).toEqual({
      pairs: ['TA0006 T1110'],
      unplaced: ['T1021 under_no_tactic_of_the_job', 'T9999 unknown_technique'],
    });
  });

  it('knows revoked techniques', () => {
    expect(mappingsOf(18, ['TA0003', 'TA0002'], ['T1086', 'T1064'])).toEqual({
      pairs: ['TA0002 T1059.001', 'TA0003 -'],
      unplaced: ['T1064 deprecated_technique'],
    });
  });

  it('reads the lists in the version in which they fit, and moves the pairs', () => {
    expect(mappingsOf(19, ['TA0005', 'TA0004'], ['T1548'])).toEqual({
      pairs: ['TA0004 T1548'],
      unplaced: [],
    });
    expect(mappingsOf(19, ['TA0005'], ['T1562.004'])).toEqual({ pairs: ['TA0112 T1686'], unplaced: [] });
    expect(mappingsOf(18, ['TA0112'], ['T1686'])).toEqual({ pairs: ['TA0005 T1562.004'], unplaced: [] });
  });
});
