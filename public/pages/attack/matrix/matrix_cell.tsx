import React, { memo } from 'react';

import { shownState } from '../../../services/coverage_filter';
import { activeShare, cellName, isUnread } from '../../../text/matrix_cell_text';
import type { MatrixZoom } from '../../../services/coverage_view';
import { cellClasses, type Highlight } from './cell_classes';
import type { GridItem } from './grid_columns';
import { StateMark } from './state_mark';

interface MatrixCellButtonProps extends GridItem {
  tacticName: string;
  zoom: MatrixZoom;
  highlight: Highlight;
  /** True for the one cell that Tab leads to. */
  isActive: boolean;
}

/** A technique or sub-technique under a tactic. Clicks and keys are handled by the grid. */
export const MatrixCellButton = memo(function MatrixCellButton({
  cell,
  isSubTechnique,
  tacticName,
  zoom,
  highlight,
  isActive,
}: MatrixCellButtonProps) {
  const isCompact = zoom === 'compact';
  const state = shownState(cell);
  const isFromSubTechniques = 'fromSubTechniques' in cell && cell.fromSubTechniques;
  const { key, techniqueId, name, own } = cell;
  return (
    <button
      type="button"
      className={cellClasses(state, highlight, isFromSubTechniques)}
      data-cell={key}
      data-test-subj={`mlJobPickerCell-${key}`}
      tabIndex={isActive ? 0 : -1}
      aria-label={cellName(cell, tacticName)}
      title={`${techniqueId} ${name}`}
    >
      <StateMark name={state} />
      {isFromSubTechniques && <StateMark name="from_sub_techniques" />}
      <span className="mlJobPickerCellId">
        {isCompact && isSubTechnique ? techniqueId.slice(techniqueId.indexOf('.')) : techniqueId}
      </span>
      {isUnread(own) && <StateMark name="unread" />}
      {!isCompact && own !== undefined && <span className="mlJobPickerCellCount">{activeShare(own)}</span>}
      {!isCompact && <span className="mlJobPickerCellName">{name}</span>}
    </button>
  );
});
