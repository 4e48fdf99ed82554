import { attackMatrix } from '../../common/catalogue/attack/attack_matrix';
import { placePair } from '../../common/catalogue/attack/place_pair';
import { readRealJson } from './real_data';

interface RealTechnique {
  id: string;
  name: string;
  tactic_ids: string[];
  parent?: string;
}
interface RealChange {
  id: string;
  name: string;
  tactics: string[];
}

const real18 = readRealJson<{
  tactics: { id: string; name: string; shortname: string }[];
  techniques: RealTechnique[];
  subtechniques: RealTechnique[];
  revoked_by: Record<string, string>;
}>('attack', 'enterprise_v18.json');

const changes = readRealJson<{
  new_techniques: RealChange[];
  removed_techniques: { id: string; replaced_by: { id: string; name: string } }[];
  renamed_techniques: { id: string; to: string }[];
  former_defense_evasion: Record<'defense-impairment' | 'stealth', string[]> & { neither: RealChange[] };
  platforms_v19: Record<string, string[]>;
}>('attack', 'v18_to_v19.json');

const v18 = attackMatrix(18);
const v19 = attackMatrix(19);

function tacticsOf19(id: string): string[] {
  return (v19.technique(id)?.tacticIds ?? []).map((tacticId) => v19.tactic(tacticId)?.shortName ?? '');
}

describe('our matrix of v18', () => {
  it("is ATT&CK's: tactics, techniques, names and places", () => {
    expect(v18.tactics).toEqual(
      real18.tactics.map(({ id, name, shortname }) => ({ id, name, shortName: shortname }))
    );
    const wanted = [...real18.techniques, ...real18.subtechniques];
    expect(v18.techniques).toHaveLength(wanted.length);
    for (const { id, name, tactic_ids: tacticIds, parent } of wanted) {
      expect(v18.technique(id)).toMatchObject({ id, name, tacticIds });
      expect(v18.technique(id)?.parentId).toBe(parent);
    }
  });

  it('follows every revoked technique to one that is there', () => {
    for (const [from, to] of Object.entries(real18.revoked_by)) {
      const tacticId = v18.technique(to)?.tacticIds[0];
      if (tacticId === undefined) continue;
      expect(placePair({ tacticId, techniqueId: from }, 18)).toMatchObject({
        placed: true,
        pair: { techniqueId: to },
      });
    }
  });
});

describe('our matrix of v19', () => {
  it('has all techniques of v19 with their platforms, and no other', () => {
    expect(v19.techniques.map(({ id }) => id).sort()).toEqual(Object.keys(changes.platforms_v19).sort());
    for (const [id, platforms] of Object.entries(changes.platforms_v19)) {
      expect([...(v19.technique(id)?.platforms ?? [])].sort()).toEqual([...platforms].sort());
    }
  });

  it('has the new names and places', () => {
    for (const { id, name, tactics } of changes.new_techniques) {
      expect(v19.technique(id)?.name).toBe(name);
      expect(tacticsOf19(id)).toEqual(tactics);
    }
    changes.renamed_techniques.forEach(({ id, to }) => expect(v19.technique(id)?.name).toBe(to));
  });

  it('splits Defense Evasion as recorded, sub-techniques with their parents', () => {
    const { stealth, neither, 'defense-impairment': impairment } = changes.former_defense_evasion;
    const split = [
      ...stealth.map((id) => ({ id, is: 'stealth', not: 'defense-impairment' })),
      ...impairment.map((id) => ({ id, is: 'defense-impairment', not: 'stealth' })),
    ];
    for (const { id, is, not } of split) {
      for (const technique of [id, ...v19.subTechniques(id).map((sub) => sub.id)]) {
        if (changes.new_techniques.some((added) => added.id === technique)) continue;
        expect(tacticsOf19(technique)).toContain(is);
        expect(tacticsOf19(technique)).not.toContain(not);
      }
    }
    neither.forEach(({ id, tactics }) => expect(tacticsOf19(id)).toEqual(tactics));
    const before = v18.techniques.filter(({ tacticIds }) => tacticIds.includes('TA0005'));
    const listed = new Set([...stealth, ...impairment, ...neither.map(({ id }) => id)]);
    const gone = new Set(changes.removed_techniques.map(({ id }) => id));
    expect(
      before.filter(({ id, parentId }) => !gone.has(id) && !listed.has(parentId ?? id)).map(({ id }) => id)
    ).toEqual([]);
  });

  it('puts the successor in the place of every removed technique', () => {
    for (const { id, replaced_by: successor } of changes.removed_techniques) {
      expect(v19.technique(id)).toBeUndefined();
      expect(v19.technique(successor.id)?.name).toBe(successor.name);
      expect(placePair({ tacticId: 'TA0005', techniqueId: id }, 19)).toMatchObject({
        placed: true,
        pair: { techniqueId: successor.id },
      });
    }
  });
});
