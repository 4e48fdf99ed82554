import { EuiText } from '@elastic/eui';
import React from 'react';

import type { Reason } from '../../../common/evidence/reason';
import { useSession } from '../../hooks/use_session';
import { reasonText } from '../../text/reason_text';

interface ReasonListProps {
  reasons: readonly Reason[];
}

/** All reasons of a state with what to do about them; the decisive one first. */
export function ReasonList({ reasons }: ReasonListProps) {
  const { format } = useSession();
  return (
    <EuiText size="s">
      <ul>
        {reasons.map((reason) => {
          const { sentence, remedy } = reasonText(reason, format);
          return (
            <li key={reason.code}>
              {sentence}
              {remedy !== undefined && (
                <>
                  {' '}
                  <em>{remedy}</em>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </EuiText>
  );
}
