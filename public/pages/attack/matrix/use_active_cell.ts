import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';

import type { GridColumn } from './grid_columns';
import { moveInGrid, nearestCell, positionsOf, type GridMove, type GridPosition } from './move_in_grid';

/** The cell that Tab leads to, and its place, should it be filtered away. */
interface ActiveCell extends GridPosition {
  key: string | undefined;
}

/** What has to happen to the active cell once it is rendered. */
type Wish = 'focus' | 'show';

export interface CellFocus {
  activeKey: string | undefined;
  /** From 0, the header not counted; undefined for a cell of the header. */
  activeRow: number | undefined;
  move(move: GridMove, pageRows: number): void;
  /** Makes this the active cell; `focus` also gives it the focus, `show` only scrolls it into view. */
  activate(key: string, wish?: Wish): void;
}

/**
 * Keeps one cell of the grid in the order of Tab. It stays the same while the grid changes around it; if it goes, the
 * nearest one takes its place, and takes the focus if the focus went with it.
 */
export function useActiveCell(grid: RefObject<HTMLElement>, columns: readonly GridColumn[]): CellFocus {
  const positions = useMemo(() => positionsOf(columns), [columns]);
  const [last, setLast] = useState<ActiveCell>({ key: undefined, column: 0, row: 1 });
  const [wish, setWish] = useState<{ kind: Wish }>();
  const fulfilled = useRef(wish);
  const hadFocus = useRef(false);

  const isThere = last.key !== undefined && positions.has(last.key);
  const activeKey = isThere ? last.key : nearestCell(columns, last);
  const place = activeKey === undefined ? undefined : positions.get(activeKey);

  const activate = useCallback(
    (key: string, kind?: Wish) => {
      const position = positions.get(key);
      if (position === undefined) return;
      setLast((before) => (before.key === key ? before : { key, ...position }));
      if (kind !== undefined) setWish({ kind });
    },
    [positions]
  );
  const move = (direction: GridMove, pageRows: number) => {
    const target = place === undefined ? undefined : moveInGrid(columns, place, direction, pageRows);
    if (target !== undefined) activate(target, 'focus');
  };

  useLayoutEffect(() => {
    if (wish === fulfilled.current) return;
    // Once per wish, not whenever the cell changes.
    fulfilled.current = wish;
    if (wish === undefined || activeKey === undefined) return;
    const button = cellElement(grid.current, activeKey);
    if (wish.kind === 'focus') button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [wish, activeKey, grid]);

  useLayoutEffect(() => {
    const inGrid = grid.current?.contains(document.activeElement) === true;
    const isLost = hadFocus.current && document.activeElement === document.body;
    if (isLost && activeKey !== undefined) {
      cellElement(grid.current, activeKey)?.focus({ preventScroll: true });
    }
    hadFocus.current = inGrid || isLost;
  });

  return {
    activeKey,
    activeRow: place === undefined || place.row === 0 ? undefined : place.row - 1,
    move,
    activate,
  };
}

function cellElement(grid: HTMLElement | null, key: string): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`) ?? null;
}
