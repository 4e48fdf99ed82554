import type { GridColumn } from './grid_columns';

/** Row 0 is the header, which has a cell where jobs name the tactic alone; the others start at 1. */
export interface GridPosition {
  column: number;
  row: number;
}

export type GridMove =
  'up' | 'down' | 'left' | 'right' | 'row_start' | 'row_end' | 'first' | 'last' | 'page_up' | 'page_down';

/** Where every cell stands, by its key. */
export function positionsOf(columns: readonly GridColumn[]): Map<string, GridPosition> {
  const positions = new Map<string, GridPosition>();
  columns.forEach(({ tactic, items }, column) => {
    if (tactic.own !== undefined) positions.set(tactic.tacticId, { column, row: 0 });
    items.forEach(({ cell }, index) => positions.set(cell.key, { column, row: index + 1 }));
  });
  return positions;
}

/** Key of the cell at this place, else of the nearest one in the column, else in the nearest column that has any. */
export function nearestCell(
  columns: readonly GridColumn[],
  { column, row }: GridPosition
): string | undefined {
  const filled = columns.map((_, index) => index).filter((index) => hasCells(columns[index]));
  const [nearest] = [...filled].sort((a, b) => Math.abs(a - column) - Math.abs(b - column) || a - b);
  return nearest === undefined ? undefined : cellAt(columns[nearest], row);
}

/** Key of the cell that a move leads to; the same one where the grid ends. `pageRows`: as many as are in view. */
export function moveInGrid(
  columns: readonly GridColumn[],
  from: GridPosition,
  move: GridMove,
  pageRows: number
): string | undefined {
  const { column, row } = from;
  const filled = columns.map((_, index) => index).filter((index) => hasCells(columns[index]));
  const at = (target: number | undefined, targetRow: number) => cellAt(columns[target ?? column], targetRow);
  switch (move) {
    case 'up':
      return at(column, row - 1);
    case 'down':
      return at(column, row + 1);
    case 'page_up':
      // Not into the header: a page stays among the techniques.
      return at(column, row === 0 ? 0 : Math.max(1, row - pageRows));
    case 'page_down':
      return at(column, row + pageRows);
    case 'left':
      return at(filled.filter((index) => index < column).at(-1), row);
    case 'right':
      return at(
        filled.find((index) => index > column),
        row
      );
    case 'row_start':
      return at(filled[0], row);
    case 'row_end':
      return at(filled.at(-1), row);
    case 'first':
      return at(filled[0], 0);
    case 'last':
      return at(filled.at(-1), Number.MAX_SAFE_INTEGER);
  }
}

function hasCells(column: GridColumn | undefined): boolean {
  return column !== undefined && (column.items.length > 0 || column.tactic.own !== undefined);
}

function cellAt(column: GridColumn | undefined, row: number): string | undefined {
  if (column === undefined) return undefined;
  const { tactic, items } = column;
  if (tactic.own !== undefined && (row <= 0 || items.length === 0)) return tactic.tacticId;
  return items[Math.min(Math.max(row, 1), items.length) - 1]?.cell.key;
}
