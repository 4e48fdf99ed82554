import { useEuiTheme } from '@elastic/eui';
import React from 'react';

import type { CoverageState } from '../../../../common/coverage/coverage_state';
import { stateLook } from './state_look';
import { StateMark } from './state_mark';

interface StateSwatchProps {
  state: CoverageState;
}

/** A state as the matrix shows it, small. */
export function StateSwatch({ state }: StateSwatchProps) {
  const { euiTheme } = useEuiTheme();
  return (
    <span
      style={{
        display: 'inline-flex',
        paddingInline: euiTheme.size.xxs,
        border: `1px solid ${euiTheme.colors.borderBaseSubdued}`,
        borderRadius: euiTheme.border.radius.small,
        ...stateLook(state, euiTheme.colors),
      }}
    >
      <StateMark name={state} />
    </span>
  );
}
