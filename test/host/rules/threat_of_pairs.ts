import { attackMatrix } from '../../../common/catalogue/attack/attack_matrix';
import { ATTACK_VERSIONS, type AttackVersion } from '../../../common/catalogue/attack/attack_version';
import type { RuleFact } from './rule_shape';

type Threat = RuleFact['threat'][number];
type Technique = Threat['techniques'][number];

/**
 * A rule's threat mapping from pairs like `TA0006/T1110.003`: one entry a tactic, sub-techniques below their technique.
 * Names are ATT&CK's in the version given, else in another one; an id that no version has stands for itself.
 */
export function threatOfPairs(pairs: readonly string[], version: AttackVersion): Threat[] {
  const threats = new Map<string, Threat>();
  for (const pair of pairs) {
    const [tacticId = '', techniqueId] = pair.split('/');
    const threat = threats.get(tacticId) ?? {
      framework: 'MITRE ATT&CK',
      tactic: named(tacticId, version),
      techniques: [],
    };
    threats.set(tacticId, threat);
    if (techniqueId !== undefined) addTechnique(threat, techniqueId, version);
  }
  return [...threats.values()];
}

function addTechnique({ techniques }: Threat, id: string, version: AttackVersion): void {
  const [parentId = id] = id.split('.');
  let technique = techniques.find((candidate) => candidate.id === parentId);
  if (technique === undefined) {
    technique = { ...named(parentId, version), subtechniques: [] } satisfies Technique;
    techniques.push(technique);
  }
  if (id !== parentId) technique.subtechniques.push(named(id, version));
}

function named(id: string, version: AttackVersion): { id: string; name: string } {
  for (const candidate of [version, ...ATTACK_VERSIONS]) {
    const matrix = attackMatrix(candidate);
    const known = matrix.tactic(id) ?? matrix.technique(id);
    if (known) return { id, name: known.name };
  }
  return { id, name: id };
}
