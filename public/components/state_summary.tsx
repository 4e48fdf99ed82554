import { EuiFlexGroup, EuiFlexItem, EuiText, EuiTextBlockTruncate } from '@elastic/eui';
import React from 'react';

import type { JobState } from '../../common/evidence/job_state';
import type { Reason } from '../../common/evidence/reason';
import { useIsChecking } from '../hooks/use_is_checking';
import { useSession } from '../hooks/use_session';
import { reasonText } from '../text/reason_text';
import { StateBadge } from './state_badge';

interface StateSummaryProps {
  state: JobState;
  /** The first one decided the state and is the one shown. */
  reasons: readonly Reason[];
}

/** A state and the one sentence that says why; the end of a long one is in the job's details and on hovering. */
export function StateSummary({ state, reasons }: StateSummaryProps) {
  const { format } = useSession();
  const isChecking = useIsChecking();
  const [decisive] = reasons;
  const saysMore = decisive !== undefined && !(isChecking && decisive.code === 'not_checked');
  const sentence = saysMore ? reasonText(decisive, format).sentence : undefined;
  return (
    <EuiFlexGroup direction="column" gutterSize="xs" alignItems="flexStart" responsive={false}>
      <EuiFlexItem grow={false}>
        <StateBadge state={state} reasons={reasons} />
      </EuiFlexItem>
      {sentence !== undefined && (
        <EuiFlexItem grow={false}>
          <EuiText size="xs" color="subdued" title={sentence}>
            <EuiTextBlockTruncate lines={3} className="eui-textBreakWord">
              {sentence}
            </EuiTextBlockTruncate>
          </EuiText>
        </EuiFlexItem>
      )}
    </EuiFlexGroup>
  );
}
