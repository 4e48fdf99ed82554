import type { MatrixZoom } from '../../../services/coverage_view';

export interface MatrixSizes {
  /** Of a column, px; compact columns share the width and are at least this wide. */
  columnPx: number;
  /** Of a row with the gap below it, px. A cell is at least 24 px high, as WCAG 2.2 wants of a target. */
  rowPx: number;
  headerPx: number;
}

export const MATRIX_SIZES: Record<MatrixZoom, MatrixSizes> = {
  names: { columnPx: 168, rowPx: 48, headerPx: 116 },
  compact: { columnPx: 74, rowPx: 28, headerPx: 112 },
};
