import { EuiBadge } from '@elastic/eui';
import React from 'react';

import type { JobState } from '../../common/evidence/job_state';
import type { Reason } from '../../common/evidence/reason';
import { useIsChecking } from '../hooks/use_is_checking';
import { stateText } from '../text/state_text';
import { CheckingBadge } from './checking_badge';

interface StateBadgeProps {
  state: JobState;
  /** What the state rests on; without it each unknown state counts as one that is being checked while jobs are. */
  reasons?: readonly Reason[];
}

/** A state by icon and word, with colour as an extra; or that it is being found out. */
export function StateBadge({ state, reasons }: StateBadgeProps) {
  const isChecking = useIsChecking();
  const isOpen = reasons === undefined ? state === 'unknown' : reasons[0]?.code === 'not_checked';
  if (isChecking && isOpen) return <CheckingBadge />;

  const { label, meaning, icon, color } = stateText(state);
  return (
    <EuiBadge color={color} iconType={icon} title={meaning} data-test-subj={`mlJobPickerState-${state}`}>
      {label}
    </EuiBadge>
  );
}
