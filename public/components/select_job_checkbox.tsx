import { EuiCheckbox, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { useSelection } from '../hooks/use_selection';

interface SelectJobCheckboxProps {
  jobId: string;
  title: string;
}

/** Puts a job into the selection or takes it out. */
export function SelectJobCheckbox({ jobId, title }: SelectJobCheckboxProps) {
  const selection = useSelection();
  const id = useGeneratedHtmlId({ prefix: 'mlJobPickerSelect' });
  const checked = selection.has(jobId);
  return (
    <EuiCheckbox
      id={id}
      checked={checked}
      onChange={() => (checked ? selection.remove([jobId]) : selection.add([jobId]))}
      aria-label={i18n.translate('mlJobPicker.selectJob', {
        defaultMessage: 'Select {title}',
        values: { title },
      })}
      data-test-subj={`mlJobPickerSelect-${jobId}`}
    />
  );
}
