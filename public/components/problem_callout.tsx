import { EuiButton, EuiCallOut, EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { readApiProblem } from '../services/api_problem';
import { problemText } from '../text/problem_text';

interface ProblemCalloutProps {
  error: unknown;
  onRetry(): void;
  'data-test-subj'?: string;
}

/** Says why a request got no answer, and offers to ask again where that can help. */
export function ProblemCallout({ error, onRetry, 'data-test-subj': testSubject }: ProblemCalloutProps) {
  const { title, sentence, mayRetry } = problemText(readApiProblem(error));
  return (
    <EuiCallOut
      title={title}
      color="danger"
      iconType="warning"
      role="alert"
      data-test-subj={testSubject ?? 'mlJobPickerProblem'}
    >
      <EuiFlexGroup direction="column" gutterSize="s" alignItems="flexStart">
        <EuiFlexItem>
          <p>{sentence}</p>
        </EuiFlexItem>
        {mayRetry && (
          <EuiFlexItem grow={false}>
            <EuiButton size="s" color="danger" onClick={onRetry} data-test-subj="mlJobPickerRetry">
              {i18n.translate('mlJobPicker.problem.retry', { defaultMessage: 'Try again' })}
            </EuiButton>
          </EuiFlexItem>
        )}
      </EuiFlexGroup>
    </EuiCallOut>
  );
}
