import { EuiBadge } from '@elastic/eui';
import React from 'react';

import { severityOf } from '../../../common/results/severity';
import { useSession } from '../../hooks/use_session';
import { interimText, scoreText } from '../../text/score_text';
import { severityText } from '../../text/severity_text';

interface ScoreBadgeProps {
  /** 0…100. */
  score: number;
  interim: boolean;
}

/** A score by number and word, with colour as an extra; an interim one is marked. */
export function ScoreBadge({ score, interim }: ScoreBadgeProps) {
  const { format } = useSession();
  const severity = severityOf(score);
  return (
    <>
      <EuiBadge color={severityText(severity).color} data-test-subj={`mlJobPickerScore-${severity}`}>
        {scoreText(score, format)}
      </EuiBadge>
      {interim && <InterimMark />}
    </>
  );
}

function InterimMark() {
  const { label, meaning } = interimText();
  return (
    <EuiBadge color="hollow" iconType="clock" title={meaning} data-test-subj="mlJobPickerInterim">
      {label}
    </EuiBadge>
  );
}
