import type { UseEuiTheme } from '@elastic/eui';
import type { CSSProperties } from 'react';

import type { CoverageState } from '../../../../common/coverage/coverage_state';

type Colors = UseEuiTheme['euiTheme']['colors'];

type StateLook = Pick<
  CSSProperties,
  'color' | 'backgroundColor' | 'borderColor' | 'borderInlineStartWidth' | 'borderInlineStartStyle'
>;

/** A state's colours, and for those who see none the style of the border at the beginning. */
export function stateLook(state: CoverageState, colors: Colors): StateLook {
  switch (state) {
    case 'active':
      return edge(colors.textSuccess, colors.backgroundBaseSuccess, 'solid');
    case 'blind':
      return edge(colors.textDanger, colors.backgroundBaseDanger, 'dashed');
    case 'ready':
      return edge(colors.textPrimary, colors.backgroundBasePrimary, 'double');
    case 'limited':
      return edge(colors.textWarning, colors.backgroundBaseWarning, 'dotted');
    case 'needs_data':
      return edge(colors.textSubdued, colors.backgroundBaseSubdued, 'dashed', 2);
    case 'unknown':
      return edge(colors.textSubdued, colors.backgroundBaseSubdued, 'dotted', 2);
    case 'none':
      return { color: colors.textSubdued };
  }
}

function edge(
  color: string,
  backgroundColor: string,
  style: 'solid' | 'dashed' | 'dotted' | 'double',
  widthPx = 4
) {
  return {
    backgroundColor,
    borderColor: color,
    borderInlineStartWidth: widthPx,
    borderInlineStartStyle: style,
  } as const;
}
