import type { PairCoverage } from '../../../common/coverage/coverage';
import type { MatrixTactic } from '../../../common/coverage/coverage_matrix_cells';
import { COVERAGE_STATES, type CoverageState } from '../../../common/coverage/coverage_state';
import { RULE_READINGS } from '../../../common/coverage/rule_reading';

/** A cell as a row: a technique, a sub-technique, or a tactic alone where jobs name it. */
export interface CoverageRow {
  key: string;
  tacticId: string;
  techniqueId?: string;
  /** As the matrix shows it. */
  state: CoverageState;
  fromSubTechniques: boolean;
  own?: PairCoverage;
}

/** All cells in matrix order. */
export function coverageRows(tactics: readonly MatrixTactic[]): CoverageRow[] {
  return tactics.flatMap(({ tacticId, own, techniques }) => [
    ...(own === undefined
      ? []
      : [{ key: tacticId, tacticId, state: own.state, fromSubTechniques: false, own }]),
    ...techniques.flatMap(({ subTechniques, ...technique }) => [
      technique,
      ...subTechniques.map((cell) => ({ ...cell, state: cell.ownState, fromSubTechniques: false })),
    ]),
  ]);
}

/** For sorting: the best state first. */
export function stateRank({ state }: CoverageRow): number {
  return COVERAGE_STATES.indexOf(state);
}

/** For sorting: the best read first, cells without jobs last. */
export function ruleRank({ own }: CoverageRow): number {
  return own === undefined ? RULE_READINGS.length : RULE_READINGS.indexOf(own.rule);
}

/** For sorting: by active detections, then by all. */
export function familyRank({ own }: CoverageRow): number {
  const families = own?.families ?? [];
  return families.filter(({ state }) => state === 'active').length * 1000 + families.length;
}
