import { EuiCheckbox, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { PlannedJob } from '../../common/activation/activation_plan';
import type { PlanChoices } from '../hooks/use_plan_choices';

interface IndicesChoiceProps {
  job: PlannedJob;
  choices: Pick<PlanChoices, 'changeIndices' | 'setChangeIndices'>;
}

/** Whether a datafeed that reads other indices is to read the chosen ones. Nothing where it reads them anyway. */
export function IndicesChoice({ job, choices }: IndicesChoiceProps) {
  const id = useGeneratedHtmlId({ prefix: 'mlJobPickerIndices' });
  const isChosen = choices.changeIndices.has(job.jobId);
  if (!isChosen && !job.notes.some(({ code }) => code === 'other_indices')) {
    return null;
  }
  return (
    <EuiCheckbox
      id={id}
      checked={isChosen}
      onChange={({ target }) => choices.setChangeIndices(job.jobId, target.checked)}
      label={i18n.translate('mlJobPicker.activation.changeIndices', {
        defaultMessage: 'Read the chosen indices instead',
      })}
    />
  );
}
