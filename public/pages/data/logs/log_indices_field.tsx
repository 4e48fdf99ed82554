import { EuiFieldText, EuiFormRow } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

interface LogIndicesFieldProps {
  value: string;
  error: string | undefined;
  onChange(value: string): void;
}

/** The indices that the jobs are to read. */
export function LogIndicesField({ value, error, onChange }: LogIndicesFieldProps) {
  return (
    <EuiFormRow
      fullWidth
      label={i18n.translate('mlJobPicker.logs.indices', { defaultMessage: 'Indices to read' })}
      helpText={i18n.translate('mlJobPicker.logs.indicesHelp', {
        defaultMessage:
          'Follows the chosen datasets, as Elastic Agent stores them. Data of Beats is elsewhere: name its indices here, such as filebeat-*.',
      })}
      isInvalid={error !== undefined}
      error={error}
    >
      <EuiFieldText
        fullWidth
        value={value}
        placeholder="logs-nginx.access-*"
        isInvalid={error !== undefined}
        onChange={({ target }) => onChange(target.value)}
        data-test-subj="mlJobPickerLogIndices"
      />
    </EuiFormRow>
  );
}
