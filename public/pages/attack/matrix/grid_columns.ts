import type {
  MatrixCell,
  MatrixTactic,
  MatrixTechnique,
} from '../../../../common/coverage/coverage_matrix_cells';

/** A cell as it stands in its column. */
export interface GridItem {
  cell: MatrixCell | MatrixTechnique;
  isSubTechnique: boolean;
}

/** The cells below the header of a tactic, from top to bottom. */
export interface GridColumn {
  tactic: MatrixTactic;
  items: readonly GridItem[];
}

/** A cell of a row, with the number of its column from 0. */
export interface RowItem extends GridItem {
  column: number;
}

export function gridColumns(tactics: readonly MatrixTactic[]): GridColumn[] {
  return tactics.map((tactic) => ({
    tactic,
    items: tactic.techniques.flatMap((technique) => [
      { cell: technique, isSubTechnique: false },
      ...technique.subTechniques.map((cell) => ({ cell, isSubTechnique: true })),
    ]),
  }));
}

/** The same cells row by row; columns that end earlier have none in the later rows. */
export function gridRows(columns: readonly GridColumn[]): RowItem[][] {
  const count = Math.max(0, ...columns.map(({ items }) => items.length));
  return Array.from({ length: count }, (_, row) =>
    columns.flatMap(({ items }, column) => {
      const item = items[row];
      return item === undefined ? [] : [{ ...item, column }];
    })
  );
}
