import type { PairCoverage, TacticTotals } from './coverage';
import type { CoverageState } from './coverage_state';

/** A cell of the matrix: a technique or sub-technique under one tactic. */
export interface MatrixCell {
  /** `pairKey` of the pair. */
  key: string;
  tacticId: string;
  techniqueId: string;
  name: string;
  /** Of the pair itself: `none` if no job names it. */
  ownState: CoverageState;
  /** Absent if no job names the pair itself. */
  own?: PairCoverage;
}

export interface MatrixTechnique extends MatrixCell {
  /** The best of its own state and those of its sub-techniques. */
  state: CoverageState;
  /** True if its state is better than its own: then it comes from sub-techniques alone. */
  fromSubTechniques: boolean;
  subTechniques: MatrixCell[];
  /** Sub-techniques that any job names. */
  coveredSubTechniques: number;
}

export interface MatrixTactic {
  tacticId: string;
  name: string;
  shortName: string;
  /** Jobs that name the tactic alone. */
  own?: PairCoverage;
  totals: TacticTotals;
  /** All of ATT&CK's under this tactic, by id. */
  techniques: MatrixTechnique[];
}
