import type { UseEuiTheme } from '@elastic/eui';
import { css, type SerializedStyles } from '@emotion/react';

import { COVERAGE_STATES } from '../../../../common/coverage/coverage_state';
import type { MatrixZoom } from '../../../services/coverage_view';
import { MATRIX_SIZES } from './matrix_sizes';
import { stateLook } from './state_look';

type Theme = UseEuiTheme['euiTheme'];

/** Everything in the matrix by class name, serialised once per theme, zoom and number of columns. */
export function matrixStyles(euiTheme: Theme, zoom: MatrixZoom, columns: number): SerializedStyles {
  const { columnPx, headerPx, rowPx } = MATRIX_SIZES[zoom];
  const isCompact = zoom === 'compact';
  const width = columnPx * columns;
  return css({
    position: 'relative',
    overflow: 'auto',
    maxBlockSize: '75vh',
    // What gets the focus scrolls clear of the sticky header.
    scrollPaddingBlockStart: headerPx,
    '.mlJobPickerMatrixHead': {
      position: 'sticky',
      insetBlockStart: 0,
      zIndex: 1,
      blockSize: headerPx,
      backgroundColor: euiTheme.colors.backgroundBasePlain,
      borderBlockEnd: euiTheme.border.thin,
    },
    '.mlJobPickerMatrixHead, .mlJobPickerMatrixBody': isCompact
      ? { minInlineSize: width }
      : { inlineSize: width },
    '.mlJobPickerMatrixBody': { position: 'relative' },
    '.mlJobPickerMatrixRow': {
      display: 'grid',
      gridTemplateColumns: `repeat(${String(columns)}, ${isCompact ? 'minmax(0, 1fr)' : `${String(columnPx)}px`})`,
      insetInline: 0,
    },
    '.mlJobPickerMatrixBody .mlJobPickerMatrixRow': { position: 'absolute', blockSize: rowPx },
    '[role="gridcell"]': { padding: 1, minInlineSize: 0 },
    ...headerStyles(euiTheme, isCompact),
    ...cellStyles(euiTheme, isCompact),
    ...stateStyles(euiTheme),
    '@media print': {
      overflow: 'visible',
      maxBlockSize: 'none',
      printColorAdjust: 'exact',
      '.mlJobPickerMatrixHead': { position: 'static' },
      '.mlJobPickerMatrixHead, .mlJobPickerMatrixBody': { inlineSize: '100%', minInlineSize: 0 },
      '.mlJobPickerMatrixRow': { gridTemplateColumns: `repeat(${String(columns)}, minmax(0, 1fr))` },
      '.mlJobPickerMatrixBody .mlJobPickerMatrixRow': { position: 'static', breakInside: 'avoid' },
    },
  });
}

function headerStyles({ size, colors, font }: Theme, isCompact: boolean) {
  return {
    '[role="columnheader"]': {
      display: 'flex',
      flexDirection: 'column' as const,
      minInlineSize: 0,
      blockSize: '100%',
      padding: isCompact ? size.xxs : size.xs,
      fontSize: isCompact ? 11 : 12,
      lineHeight: isCompact ? '14px' : '18px',
      color: colors.textSubdued,
      overflow: 'hidden',
    },
    '.mlJobPickerTacticName': {
      color: colors.textHeading,
      fontWeight: font.weight.semiBold,
      hyphens: 'manual' as const,
      overflowWrap: 'anywhere' as const,
    },
    '[role="columnheader"] .mlJobPickerCell': { marginBlockStart: 'auto', blockSize: 26 },
  };
}

function cellStyles({ size, colors, border, font }: Theme, isCompact: boolean) {
  return {
    '.mlJobPickerCell': {
      display: 'flex',
      flexWrap: 'wrap' as const,
      alignItems: 'center',
      alignContent: 'center',
      gap: isCompact ? '0 2px' : `0 ${size.xs}`,
      inlineSize: '100%',
      blockSize: '100%',
      paddingInline: isCompact ? 3 : size.xs,
      borderRadius: border.radius.small,
      borderWidth: 1,
      borderStyle: 'solid',
      borderColor: colors.borderBaseSubdued,
      backgroundColor: colors.backgroundBasePlain,
      color: colors.textParagraph,
      fontSize: isCompact ? 11 : 12,
      lineHeight: '16px',
      textAlign: 'start' as const,
      overflow: 'hidden',
      cursor: 'pointer',
    },
    '.mlJobPickerCell:hover': { textDecoration: 'underline' },
    '.mlJobPickerCell:focus-visible': { outline: `2px solid ${colors.primary}`, outlineOffset: -2 },
    '.mlJobPickerCellId': { fontWeight: font.weight.medium },
    '.mlJobPickerCellCount': { marginInlineStart: 'auto' },
    '.mlJobPickerCellName': {
      flexBasis: '100%',
      whiteSpace: 'nowrap' as const,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
    },
    '.mlJobPickerMark': { flexShrink: 0 },
    '.mlJobPickerIndented': { paddingInlineStart: isCompact ? 8 : size.m },
    // Not by opacity, which would take the text below the contrast that WCAG wants.
    '.mlJobPickerCell.mlJobPickerCell--dim': {
      color: colors.textSubdued,
      backgroundColor: colors.backgroundBasePlain,
      borderColor: colors.borderBaseSubdued,
    },
    '.mlJobPickerCell--hit': { boxShadow: `inset 0 0 0 1px ${colors.textHeading}` },
    '.mlJobPickerCell--current': { boxShadow: `inset 0 0 0 2px ${colors.textPrimary}` },
    '@media (forced-colors: active)': {
      '.mlJobPickerCell--hit': { outline: '1px dashed CanvasText', outlineOffset: -3 },
      '.mlJobPickerCell--current': { outline: '2px solid Highlight', outlineOffset: -3 },
    },
  };
}

function stateStyles({ colors }: Theme) {
  const looks = COVERAGE_STATES.map(
    (state) => [`.mlJobPickerCell--${state}`, stateLook(state, colors)] as const
  );
  return {
    ...Object.fromEntries(looks),
    // Not its own: the colour stays at the edges.
    '.mlJobPickerCell--fromSubTechniques': { backgroundColor: colors.backgroundBasePlain },
  };
}
