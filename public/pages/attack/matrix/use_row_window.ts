import {
  defaultRangeExtractor,
  observeElementRect,
  useVirtualizer,
  type Range,
} from '@tanstack/react-virtual';
import { useCallback, type RefObject } from 'react';

import type { MatrixZoom } from '../../../services/coverage_view';
import { MATRIX_SIZES } from './matrix_sizes';
import { useIsPrinting } from './use_is_printing';

/** Until the element was measured, and where it has no size: a window's worth of rows. */
const ASSUMED_RECT = { width: 1200, height: 720 };

/** Rows rendered above and below those in view. */
const OVERSCAN = 3;

export interface RowWindow {
  /** Rows to render, from 0, with their distance from the beginning of the body. */
  rows: Array<{ index: number; topPx: number }>;
  bodyPx: number;
  /** Rows that are in view at once, roughly. */
  pageRows: number;
}

/** The rows that have to be there: those in view, the one with the focus wherever it is, and all of them in print. */
export function useRowWindow(
  scrolled: RefObject<HTMLElement>,
  count: number,
  zoom: MatrixZoom,
  activeRow: number | undefined
): RowWindow {
  const { rowPx, headerPx } = MATRIX_SIZES[zoom];
  const isPrinting = useIsPrinting();
  const rangeExtractor = useCallback(
    (range: Range) => {
      const rows = defaultRangeExtractor(range);
      const isMissing = activeRow !== undefined && activeRow < range.count && !rows.includes(activeRow);
      return isMissing ? [...rows, activeRow].sort((a, b) => a - b) : rows;
    },
    [activeRow]
  );
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => scrolled.current,
    estimateSize: () => rowPx,
    // Of fixed height: what is measured once holds for this zoom alone.
    getItemKey: (index) => `${zoom}-${String(index)}`,
    overscan: OVERSCAN,
    scrollMargin: headerPx,
    initialRect: ASSUMED_RECT,
    observeElementRect: (instance, report) =>
      observeElementRect(instance, (rect) => rect.height > 0 && report(rect)),
    rangeExtractor,
  });
  const rows = isPrinting
    ? Array.from({ length: count }, (_, index) => ({ index, topPx: index * rowPx }))
    : virtualizer.getVirtualItems().map(({ index }) => ({ index, topPx: index * rowPx }));
  const viewPx = virtualizer.scrollRect?.height ?? ASSUMED_RECT.height;
  return {
    rows,
    bodyPx: count * rowPx,
    pageRows: Math.max(1, Math.floor((viewPx - headerPx) / rowPx) - 1),
  };
}
