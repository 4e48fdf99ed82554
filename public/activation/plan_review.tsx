import { EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { ActivationPlanResponse } from '../../common/api/activation_plan';
import { WarningCallouts } from '../components/warning_callouts';
import { PlanMemorySummary } from './plan_memory_summary';
import { PlannedJobCard } from './planned_job_card';

interface PlanReviewProps {
  plan: ActivationPlanResponse;
  /** Called when a job was taken out of the selection. */
  onRemoved(): void;
}

/** A plan: memory before and after, then what will be done for each job. */
export function PlanReview({ plan, onRemoved }: PlanReviewProps) {
  const nothingToDo = plan.jobs.every(({ steps }) => steps.length === 0);
  return (
    <>
      <WarningCallouts warnings={plan.warnings} />
      {nothingToDo && (
        <EuiText size="s" data-test-subj="mlJobPickerNothingToDo">
          <p>
            {i18n.translate('mlJobPicker.activation.nothingToDo', {
              defaultMessage: 'There is nothing to activate; the notes say why.',
            })}
          </p>
        </EuiText>
      )}
      {!nothingToDo && <PlanMemorySummary memory={plan.memory} />}
      <EuiSpacer size="m" />
      {plan.jobs.map((job) => (
        <React.Fragment key={job.jobId}>
          <PlannedJobCard job={job} onRemoved={onRemoved} />
          <EuiSpacer size="s" />
        </React.Fragment>
      ))}
    </>
  );
}
