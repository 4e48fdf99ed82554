import { EuiFlexGroup, EuiFlexItem, EuiText } from '@elastic/eui';
import React from 'react';

import type { JobState } from '../../common/evidence/job_state';
import type { Reason } from '../../common/evidence/reason';
import { useSession } from '../hooks/use_session';
import { reasonText } from '../text/reason_text';
import { StateBadge } from './state_badge';

interface StateSummaryProps {
  state: JobState;
  /** The first one decided the state and is the one shown. */
  reasons: readonly Reason[];
}

/** A state and the one sentence that says why. */
export function StateSummary({ state, reasons }: StateSummaryProps) {
  const { format } = useSession();
  const [decisive] = reasons;
  return (
    <EuiFlexGroup direction="column" gutterSize="xs" alignItems="flexStart" responsive={false}>
      <EuiFlexItem grow={false}>
        <StateBadge state={state} />
      </EuiFlexItem>
      {decisive !== undefined && (
        <EuiFlexItem grow={false}>
          <EuiText size="xs" color="subdued">
            {reasonText(decisive, format).sentence}
          </EuiText>
        </EuiFlexItem>
      )}
    </EuiFlexGroup>
  );
}
