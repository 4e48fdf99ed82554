import { EuiBadge } from '@elastic/eui';
import React from 'react';

import type { CoverageState } from '../../common/coverage/coverage_state';
import { coverageStateText } from '../text/coverage_state_text';

interface CoverageStateBadgeProps {
  state: CoverageState | 'marked';
}

/** The state of a cell of the ATT&CK matrix by icon and word, with colour as an extra. */
export function CoverageStateBadge({ state }: CoverageStateBadgeProps) {
  const { label, meaning, icon, color } = coverageStateText(state);
  return (
    <EuiBadge
      color={state === 'none' ? 'hollow' : color}
      iconType={icon}
      title={meaning}
      data-test-subj={`mlJobPickerCoverageState-${state}`}
    >
      {label}
    </EuiBadge>
  );
}
