import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { SelectionResponse } from '../../../common/api/selection';
import type { SolvedSelection } from '../../hooks/use_best_selection';
import { useSession } from '../../hooks/use_session';
import { selectionHeadline } from '../../text/selection_result_text';

interface SelectionStatusProps {
  answer: SelectionResponse | undefined;
  solved: Pick<SolvedSelection, 'isSolving' | 'isError'>;
  /** What has to be chosen before anything can be solved. */
  missing: string | undefined;
  titleOf(jobId: string): string;
}

/** The result in a sentence or two. It is always there, so that screen readers tell each new result. */
export function SelectionStatus({ answer, solved, missing, titleOf }: SelectionStatusProps) {
  const { format } = useSession();
  return (
    <EuiText role="status" data-test-subj="mlJobPickerSelectionHeadline">
      <p>
        {missing ??
          (answer === undefined ? progressText(solved) : selectionHeadline(answer, format, titleOf))}
      </p>
    </EuiText>
  );
}

/** A failure is told where its remedy stands. */
function progressText({ isSolving, isError }: SelectionStatusProps['solved']): string {
  return isSolving && !isError
    ? i18n.translate('mlJobPicker.best.solving', { defaultMessage: 'Looking for the best selection…' })
    : '';
}
