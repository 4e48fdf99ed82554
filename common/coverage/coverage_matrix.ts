import { attackMatrix, type AttackMatrix } from '../catalogue/attack/attack_matrix';
import { pairKey } from '../catalogue/attack/attack_pair';
import type { AttackTechnique } from '../catalogue/attack/attack_technique';
import { bestState } from './best_state';
import { cellsUnderTactic, type TechniqueUnderTactic } from './cells_under_tactic';
import type { Coverage, PairCoverage, TacticTotals } from './coverage';
import type { MatrixCell, MatrixTactic, MatrixTechnique } from './coverage_matrix_cells';

type OwnPairs = ReadonlyMap<string, PairCoverage>;

/**
 * ATT&CK's whole matrix in the coverage's version with what the coverage has for each cell. A technique also gets the best of
 * its sub-techniques' states, and says so if that is better than its own.
 */
export function coverageMatrix({ version, pairs, tactics }: Coverage): MatrixTactic[] {
  const matrix = attackMatrix(version);
  const own = new Map(pairs.map((pair) => [pairKey(pair), pair]));
  return tactics.flatMap((totals) => matrixTactic(totals, matrix, own) ?? []);
}

function matrixTactic(totals: TacticTotals, matrix: AttackMatrix, own: OwnPairs): MatrixTactic | undefined {
  const { tacticId } = totals;
  const tactic = matrix.tactic(tacticId);
  if (tactic === undefined) return undefined;
  const pair = own.get(tacticId);
  return {
    tacticId,
    name: tactic.name,
    shortName: tactic.shortName,
    ...(pair ? { own: pair } : {}),
    totals,
    techniques: cellsUnderTactic(matrix, tacticId).map((cells) => matrixTechnique(cells, tacticId, own)),
  };
}

function matrixTechnique(
  { technique, subTechniques }: TechniqueUnderTactic,
  tacticId: string,
  own: OwnPairs
): MatrixTechnique {
  const cell = matrixCell(technique, tacticId, own);
  const subCells = subTechniques.map((subTechnique) => matrixCell(subTechnique, tacticId, own));
  const state = bestState([cell.ownState, ...subCells.map(({ ownState }) => ownState)]);
  return {
    ...cell,
    state,
    fromSubTechniques: state !== cell.ownState,
    subTechniques: subCells,
    coveredSubTechniques: subCells.filter(({ ownState }) => ownState !== 'none').length,
  };
}

function matrixCell({ id, name }: AttackTechnique, tacticId: string, own: OwnPairs): MatrixCell {
  const key = pairKey({ tacticId, techniqueId: id });
  const pair = own.get(key);
  return {
    key,
    tacticId,
    techniqueId: id,
    name,
    ownState: pair?.state ?? 'none',
    ...(pair ? { own: pair } : {}),
  };
}
