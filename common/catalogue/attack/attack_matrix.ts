import type { AttackPair } from './attack_pair';
import type { AttackTactic } from './attack_tactic';
import { TACTICS_V18 } from './attack_v18';
import { CHANGES_V19 } from './attack_v19_changes';
import type { AttackVersion } from './attack_version';
import { TECHNIQUES_OF_V18, techniquesOfV19, type AttackTechnique } from './attack_technique';

/** ATT&CK Enterprise in one version. */
export interface AttackMatrix {
  version: AttackVersion;
  /** In matrix order. */
  tactics: readonly AttackTactic[];
  /** Techniques, each followed by its sub-techniques. */
  techniques: readonly AttackTechnique[];
  tactic(id: string): AttackTactic | undefined;
  /** Techniques and sub-techniques alike. */
  technique(id: string): AttackTechnique | undefined;
  /** Techniques of a tactic without sub-techniques, by id; empty for a tactic that this version doesn't have. */
  techniquesOfTactic(tacticId: string): readonly AttackTechnique[];
  subTechniques(techniqueId: string): readonly AttackTechnique[];
  /** True if this version has the technique under the tactic; a tactic alone is valid if it exists. */
  has(pair: AttackPair): boolean;
}

const matrices = new Map<AttackVersion, AttackMatrix>();

/** The matrix of this version, built on first use and shared. */
export function attackMatrix(version: AttackVersion): AttackMatrix {
  const known = matrices.get(version);
  if (known) return known;
  const matrix = version === 18 ? matrixOfV18() : matrixOfV19();
  matrices.set(version, matrix);
  return matrix;
}

function matrixOfV18(): AttackMatrix {
  return buildMatrix(18, TACTICS_V18, TECHNIQUES_OF_V18);
}

function matrixOfV19(): AttackMatrix {
  const renamed = new Map<string, AttackTactic>(
    CHANGES_V19.renamedTactics.map((tactic) => [tactic.id, tactic])
  );
  const tactics = TACTICS_V18.flatMap((tactic) => [
    renamed.get(tactic.id) ?? tactic,
    ...CHANGES_V19.newTactics
      .filter(({ after }) => after === tactic.id)
      .map(({ id, name, shortName }) => ({ id, name, shortName })),
  ]);
  return buildMatrix(19, tactics, techniquesOfV19());
}

function buildMatrix(
  version: AttackVersion,
  tactics: readonly AttackTactic[],
  techniques: readonly AttackTechnique[]
): AttackMatrix {
  const tacticById = new Map(tactics.map((tactic) => [tactic.id, tactic]));
  const byId = new Map(techniques.map((technique) => [technique.id, technique]));
  const byTactic = new Map<string, AttackTechnique[]>(tactics.map(({ id }) => [id, []]));
  const byParent = new Map<string, AttackTechnique[]>();
  for (const technique of techniques) {
    if (technique.parentId === undefined) {
      technique.tacticIds.forEach((id) => byTactic.get(id)?.push(technique));
    } else {
      byParent.set(technique.parentId, [...(byParent.get(technique.parentId) ?? []), technique]);
    }
  }
  return {
    version,
    tactics,
    techniques,
    tactic: (id) => tacticById.get(id),
    technique: (id) => byId.get(id),
    techniquesOfTactic: (tacticId) => byTactic.get(tacticId) ?? [],
    subTechniques: (techniqueId) => byParent.get(techniqueId) ?? [],
    has: ({ tacticId, techniqueId }) =>
      techniqueId === undefined
        ? tacticById.has(tacticId)
        : byId.get(techniqueId)?.tacticIds.includes(tacticId) === true,
  };
}
