import React, { memo } from 'react';

import type { MatrixTactic } from '../../../../common/coverage/coverage_matrix_cells';
import type { MatrixZoom } from '../../../services/coverage_view';
import { highlightOf } from './cell_classes';
import type { RowItem } from './grid_columns';
import { MatrixCellButton } from './matrix_cell';

interface MatrixRowProps {
  /** From 0, the header not counted. */
  index: number;
  items: readonly RowItem[];
  tactics: readonly MatrixTactic[];
  zoom: MatrixZoom;
  /** Distance from the beginning of the body, px. */
  topPx: number;
  hits: ReadonlySet<string> | undefined;
  currentHit: string | undefined;
  /** The cell that Tab leads to, if it is in this row. */
  activeKey: string | undefined;
}

/** The cells that stand side by side below the tactics. */
export const MatrixRow = memo(function MatrixRow({
  index,
  items,
  tactics,
  zoom,
  topPx,
  hits,
  currentHit,
  activeKey,
}: MatrixRowProps) {
  return (
    <div
      role="row"
      className="mlJobPickerMatrixRow"
      aria-rowindex={index + 2}
      style={{ insetBlockStart: topPx }}
    >
      {items.map(({ cell, isSubTechnique, column }) => (
        <div
          key={cell.key}
          role="gridcell"
          aria-colindex={column + 1}
          className={isSubTechnique ? 'mlJobPickerIndented' : undefined}
          style={{ gridColumnStart: column + 1 }}
        >
          <MatrixCellButton
            cell={cell}
            isSubTechnique={isSubTechnique}
            tacticName={tactics[column]?.name ?? cell.tacticId}
            zoom={zoom}
            highlight={highlightOf(cell.key, hits, currentHit)}
            isActive={cell.key === activeKey}
          />
        </div>
      ))}
    </div>
  );
});
