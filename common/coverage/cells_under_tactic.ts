import type { AttackMatrix } from '../catalogue/attack/attack_matrix';
import type { AttackTechnique } from '../catalogue/attack/attack_technique';

export interface TechniqueUnderTactic {
  technique: AttackTechnique;
  /** Those under the same tactic. */
  subTechniques: AttackTechnique[];
}

/** What ATT&CK has under the tactic, by id. */
export function cellsUnderTactic(matrix: AttackMatrix, tacticId: string): TechniqueUnderTactic[] {
  return matrix.techniquesOfTactic(tacticId).map((technique) => ({
    technique,
    subTechniques: matrix.subTechniques(technique.id).filter(({ tacticIds }) => tacticIds.includes(tacticId)),
  }));
}
