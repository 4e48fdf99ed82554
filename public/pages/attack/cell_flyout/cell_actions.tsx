import { EuiButton, EuiFlexGroup, EuiFlexItem, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { useAppLink } from '../../../hooks/use_app_link';
import { useSelection } from '../../../hooks/use_selection';
import { readyJobsOf, type CellModel } from './cell_model';

interface CellActionsProps {
  cell: CellModel;
}

/** Selects what is ready in a cell, and leads to the review of all that is selected, here or elsewhere. */
export function CellActions({ cell }: CellActionsProps) {
  const selection = useSelection();
  const link = useAppLink();
  const ready = readyJobsOf(cell).map(({ id }) => id);
  const missing = ready.filter((id) => !selection.has(id));
  return (
    <EuiFlexGroup justifyContent="flexEnd" alignItems="center" gutterSize="s" responsive={false} wrap>
      <EuiFlexItem>
        <EuiText size="s" role="status">
          {i18n.translate('mlJobPicker.coverage.cell.selected', {
            defaultMessage:
              '{count, plural, =0 {No job selected} one {# job selected} other {# jobs selected}}',
            values: { count: selection.ids.length },
          })}
        </EuiText>
      </EuiFlexItem>
      {ready.length > 0 && (
        <EuiFlexItem grow={false}>
          <EuiButton
            onClick={() => selection.add(ready)}
            isDisabled={missing.length === 0}
            iconType="check"
            data-test-subj="mlJobPickerSelectReady"
          >
            {i18n.translate('mlJobPicker.coverage.cell.selectReady', {
              defaultMessage: 'Select all that are ready ({count})',
              values: { count: ready.length },
            })}
          </EuiButton>
        </EuiFlexItem>
      )}
      {selection.ids.length > 0 && (
        <EuiFlexItem grow={false}>
          <EuiButton
            fill
            {...link({ activating: true, openJobId: undefined })}
            data-test-subj="mlJobPickerReviewCell"
          >
            {i18n.translate('mlJobPicker.selection.review', { defaultMessage: 'Review and activate' })}
          </EuiButton>
        </EuiFlexItem>
      )}
    </EuiFlexGroup>
  );
}
