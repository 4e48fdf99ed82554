import type { MatrixTactic } from '../../../../common/coverage/coverage_matrix_cells';
import { cellName, tacticCellName } from '../../../text/matrix_cell_text';

/** The full name of a cell among these; empty for one that is not. */
export function nameOfCell(tactics: readonly MatrixTactic[], key: string): string {
  for (const tactic of tactics) {
    if (tactic.tacticId === key) return tacticCellName(tactic);
    for (const technique of tactic.techniques) {
      const cell = [technique, ...technique.subTechniques].find((each) => each.key === key);
      if (cell !== undefined) return cellName(cell, tactic.name);
    }
  }
  return '';
}
