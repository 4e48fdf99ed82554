import { EuiBadge } from '@elastic/eui';
import React from 'react';

import type { JobState } from '../../common/evidence/job_state';
import { stateText } from '../text/state_text';

interface StateBadgeProps {
  state: JobState;
}

/** A state by icon and word, with colour as an extra. */
export function StateBadge({ state }: StateBadgeProps) {
  const { label, meaning, icon, color } = stateText(state);
  return (
    <EuiBadge color={color} iconType={icon} title={meaning} data-test-subj={`mlJobPickerState-${state}`}>
      {label}
    </EuiBadge>
  );
}
