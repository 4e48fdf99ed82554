import { EuiButton, EuiEmptyPrompt } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

interface NoCellPromptProps {
  onReset(): void;
}

/** Nothing fits what is asked for. */
export function NoCellPrompt({ onReset }: NoCellPromptProps) {
  return (
    <EuiEmptyPrompt
      iconType="search"
      titleSize="xs"
      title={
        <h2>{i18n.translate('mlJobPicker.coverage.noCell', { defaultMessage: 'No technique matches' })}</h2>
      }
      body={
        <p>
          {i18n.translate('mlJobPicker.coverage.noCellBody', {
            defaultMessage: 'The filters leave nothing to show.',
          })}
        </p>
      }
      actions={
        <EuiButton size="s" onClick={onReset} data-test-subj="mlJobPickerResetCoverage">
          {i18n.translate('mlJobPicker.coverage.reset', { defaultMessage: 'Clear filters' })}
        </EuiButton>
      }
      data-test-subj="mlJobPickerNoCell"
    />
  );
}
