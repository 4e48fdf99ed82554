import { EuiIcon, EuiText } from '@elastic/eui';
import React from 'react';

import type { Learning } from '../../../common/results/learning';
import { useSession } from '../../hooks/use_session';
import { learningText } from '../../text/learning_text';

interface LearningNoteProps {
  learning: Learning;
}

/** How far a job has learned, and from when on its results mean something. */
export function LearningNote({ learning }: LearningNoteProps) {
  const { format } = useSession();
  return (
    <EuiText size="xs" color="subdued" data-test-subj={`mlJobPickerLearning-${learning.kind}`}>
      <p>
        <EuiIcon type={learning.kind === 'settled' ? 'check' : 'clock'} size="s" aria-hidden={true} />{' '}
        {learningText(learning, format)}
      </p>
    </EuiText>
  );
}
