import { attackMatrix } from './attack_matrix';
import { attackVersionOf } from './attack_version';

const v18 = attackMatrix(18);
const v19 = attackMatrix(19);

describe('attackMatrix', () => {
  it('has all of v18 in matrix order', () => {
    expect(v18.tactics).toHaveLength(14);
    expect(v18.tactics.at(0)?.id).toBe('TA0043');
    expect(v18.techniques.filter(({ parentId }) => parentId === undefined)).toHaveLength(216);
    expect(v18.techniques.filter(({ parentId }) => parentId !== undefined)).toHaveLength(475);
  });

  it('has the changes of v19', () => {
    expect(v19.tactics.map(({ name }) => name).slice(6, 8)).toEqual(['Stealth', 'Defense Impairment']);
    expect(v19.tactics).toHaveLength(15);
    expect(v19.techniques).toHaveLength(697);
    expect(v19.technique('T1562')).toBeUndefined();
    expect(v19.technique('T1211')?.name).toBe('Exploitation for Stealth');
    expect(v19.technique('T1112')?.tacticIds).toEqual(['TA0003', 'TA0112']);
    expect(v19.technique('T1548.003')?.tacticIds).toEqual(['TA0004']);
    expect(v19.technique('T1574.001')?.tacticIds).toEqual(['TA0005', 'TA0002']);
    expect(v19.technique('T1685.005')).toEqual({
      id: 'T1685.005',
      name: 'Clear Windows Event Logs',
      tacticIds: ['TA0112'],
      platforms: ['Windows'],
      parentId: 'T1685',
    });
  });

  it.each([v18, v19])('is whole in version $version', (matrix) => {
    for (const technique of matrix.techniques) {
      expect(technique.tacticIds.length).toBeGreaterThan(0);
      expect(technique.platforms.length).toBeGreaterThan(0);
      technique.tacticIds.forEach((id) => expect(matrix.tactic(id)).toBeDefined());
      if (technique.parentId !== undefined) {
        expect(matrix.subTechniques(technique.parentId)).toContain(technique);
      } else {
        expect(matrix.techniquesOfTactic(technique.tacticIds[0] ?? '')).toContain(technique);
      }
    }
    expect(new Set(matrix.techniques.map(({ id }) => id)).size).toBe(matrix.techniques.length);
  });

  it('knows which pairs are valid', () => {
    expect(v18.has({ tacticId: 'TA0006', techniqueId: 'T1110.003' })).toBe(true);
    expect(v18.has({ tacticId: 'TA0005', techniqueId: 'T1110.003' })).toBe(false);
    expect(v18.has({ tacticId: 'TA0112' })).toBe(false);
    expect(v19.has({ tacticId: 'TA0112' })).toBe(true);
  });
});

describe('attackVersionOf', () => {
  it.each([
    ['8.19.12', 18],
    ['9.4.3', 18],
    ['9.5.0', 19],
    ['9.5.0-SNAPSHOT', 19],
    ['9.10.1', 19],
    ['10.0.0', 19],
  ])('of Kibana %s is %d', (kibana, version) => {
    expect(attackVersionOf(kibana)).toBe(version);
  });

  it('names a text that is no version', () => {
    expect(() => attackVersionOf('main')).toThrow('"main"');
  });
});
