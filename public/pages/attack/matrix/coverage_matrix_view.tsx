import { EuiPanel, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useEffect, useMemo, useRef, type KeyboardEvent, type SyntheticEvent } from 'react';

import type { MatrixTactic } from '../../../../common/coverage/coverage_matrix_cells';
import type { MatrixZoom } from '../../../services/coverage_view';
import { gridColumns, gridRows } from './grid_columns';
import { gridMoveOf } from './grid_move_of';
import { MatrixHeader } from './matrix_header';
import { MatrixRow } from './matrix_row';
import { matrixStyles } from './matrix_styles';
import { useActiveCell } from './use_active_cell';
import { useRowWindow } from './use_row_window';

interface CoverageMatrixViewProps {
  /** Already filtered. */
  tactics: readonly MatrixTactic[];
  zoom: MatrixZoom;
  /** Keys of the cells that a search found; undefined where nothing is searched for. */
  hits: ReadonlySet<string> | undefined;
  /** The hit to bring into view; another object for each jump. */
  jump: { key: string } | undefined;
  /** Key of the cell whose details lie over the page. */
  openCell: string | undefined;
  onOpenCell(key: string): void;
}

/**
 * ATT&CK's matrix as a grid: a column for each tactic, moved through by arrow keys, with only those rows rendered that are
 * in view.
 */
export function CoverageMatrixView({
  tactics,
  zoom,
  hits,
  jump,
  openCell,
  onOpenCell,
}: CoverageMatrixViewProps) {
  const { euiTheme } = useEuiTheme();
  const styles = useMemo(
    () => matrixStyles(euiTheme, zoom, tactics.length),
    [euiTheme, zoom, tactics.length]
  );
  const columns = useMemo(() => gridColumns(tactics), [tactics]);
  const rows = useMemo(() => gridRows(columns), [columns]);
  const scrolled = useRef<HTMLDivElement>(null);
  const { activeKey, activeRow, move, activate } = useActiveCell(scrolled, columns);
  const shown = useRowWindow(scrolled, rows.length, zoom, activeRow);

  useJump(jump, activate);
  useFocusAfterClosing(openCell, activate);

  const onKeyDown = (event: KeyboardEvent) => {
    const direction = gridMoveOf(event);
    if (direction === undefined || cellKeyOf(event) === undefined) return;
    event.preventDefault();
    move(direction, shown.pageRows);
  };
  return (
    <EuiPanel
      panelRef={scrolled}
      css={styles}
      className="mlJobPickerPrint"
      paddingSize="none"
      hasBorder
      hasShadow={false}
      data-test-subj="mlJobPickerMatrix"
    >
      <div
        role="grid"
        aria-label={i18n.translate('mlJobPicker.coverage.grid', { defaultMessage: 'ATT&CK matrix' })}
        aria-rowcount={rows.length + 1}
        aria-colcount={tactics.length}
        onKeyDown={onKeyDown}
        onClick={(event) => withKey(event, onOpenCell)}
        onFocus={(event) => withKey(event, activate)}
      >
        <MatrixHeader
          tactics={tactics}
          zoom={zoom}
          hits={hits}
          currentHit={jump?.key}
          activeKey={activeRow === undefined ? activeKey : undefined}
        />
        <div role="rowgroup" className="mlJobPickerMatrixBody" style={{ blockSize: shown.bodyPx }}>
          {shown.rows.map(({ index, topPx }) => (
            <MatrixRow
              key={index}
              index={index}
              topPx={topPx}
              items={rows[index] ?? []}
              tactics={tactics}
              zoom={zoom}
              hits={hits}
              currentHit={jump?.key}
              activeKey={index === activeRow ? activeKey : undefined}
            />
          ))}
        </div>
      </div>
    </EuiPanel>
  );
}

/** Once per jump: the grid may change later, and the cell that Tab leads to with it. */
function useJump(jump: { key: string } | undefined, activate: (key: string, wish: 'show') => void) {
  const done = useRef(jump);
  useEffect(() => {
    if (jump === done.current) return;
    done.current = jump;
    if (jump !== undefined) activate(jump.key, 'show');
  }, [jump, activate]);
}

/** The flyout gives the focus back to what opened it, which is none of the cells that were looked at from inside it. */
function useFocusAfterClosing(openCell: string | undefined, activate: (key: string, wish: 'focus') => void) {
  const before = useRef(openCell);
  useEffect(() => {
    const closed = openCell === undefined ? before.current : undefined;
    before.current = openCell;
    if (closed !== undefined) activate(closed, 'focus');
  }, [openCell, activate]);
}

function withKey(event: SyntheticEvent, act: (key: string) => void): void {
  const key = cellKeyOf(event);
  if (key !== undefined) act(key);
}

function cellKeyOf({ target }: SyntheticEvent): string | undefined {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  return button?.dataset.cell;
}
