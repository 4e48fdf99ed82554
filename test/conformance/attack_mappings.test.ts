import { attackMatrix } from '../../common/catalogue/attack/attack_matrix';
import { pairKey, type AttackPair } from '../../common/catalogue/attack/attack_pair';
import { familyOf } from '../../common/catalogue/job_families';
import { attackMappings, type MappableJob } from '../../common/jobs/attack_mappings';
import { profilesFromModules } from '../../common/jobs/job_profile_from_module';
import { realModules, realRules } from './real_data';

const rules = realRules();
const NOTHING = { installedRules: [], ruleAssets: [] };

function keys(pairs: readonly AttackPair[]): string[] {
  return pairs.map(pairKey).sort();
}

function jobOf(jobId: string): MappableJob {
  return { id: jobId, family: familyOf(jobId), ownThreats: { tactics: [], techniques: [] } };
}

describe('the mapping of the 106 rules', () => {
  it.each([
    ['installed rules', { ...NOTHING, installedRules: rules }, 'installed_rule'],
    ['rule assets', { ...NOTHING, ruleAssets: rules }, 'rule_asset'],
    ['the catalogue', NOTHING, 'catalogue'],
  ])('is the same from %s: every pair, valid in v18, and none more', (_, sources, source) => {
    const mappingsOf = attackMappings(sources, 18);
    expect(rules).toHaveLength(106);
    for (const { jobIds, pairs: wanted } of rules) {
      for (const jobId of jobIds) {
        const { pairs, unplaced } = mappingsOf(jobOf(jobId));
        expect(unplaced).toEqual([]);
        expect(keys(pairs)).toEqual(keys(wanted));
        pairs.forEach((pair) => {
          expect(attackMatrix(18).has(pair)).toBe(true);
          expect(pair.source).toBe(source);
          expect([pair.movedFrom, pair.joined]).toEqual([undefined, undefined]);
        });
      }
    }
  });

  it('has a place in v19 for every pair', () => {
    const mappingsOf = attackMappings({ ...NOTHING, ruleAssets: rules }, 19);
    for (const jobId of rules.flatMap(({ jobIds }) => jobIds)) {
      const { pairs, unplaced } = mappingsOf(jobOf(jobId));
      expect(unplaced).toEqual([]);
      expect(pairs.length).toBeGreaterThan(0);
      pairs.forEach((pair) => expect(attackMatrix(19).has(pair)).toBe(true));
    }
  });
});

describe("the jobs' own settings", () => {
  const { profiles } = profilesFromModules([...realModules('kibana-9.5'), ...realModules('fleet-9.5')]);
  const mapped = profiles.filter(({ ownThreats }) => ownThreats.tactics.length > 0);
  const wanted = new Map(
    rules.flatMap(({ jobIds, pairs }) => jobIds.map((jobId) => [jobId, pairs] as const))
  );

  it('make the pairs of their rules out of two lists', () => {
    expect(mapped).toHaveLength(35);
    const mappingsOf = attackMappings(NOTHING, 18);
    for (const profile of mapped) {
      const { pairs, unplaced } = mappingsOf(profile);
      expect(unplaced).toEqual([]);
      expect(keys(pairs)).toEqual(keys(wanted.get(profile.id) ?? []));
      pairs.forEach(({ source }) => expect(source).toBe('job'));
    }
  });

  it('are in v19 where their rules are in v19', () => {
    const fromSettings = attackMappings(NOTHING, 19);
    const fromRules = attackMappings({ ...NOTHING, ruleAssets: rules }, 19);
    for (const profile of mapped) {
      expect(keys(fromSettings(profile).pairs)).toEqual(keys(fromRules(jobOf(profile.id)).pairs));
    }
  });
});
