import { EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { ActivationPlanResponse } from '../../common/api/activation_plan';
import { WarningCallouts } from '../components/warning_callouts';
import type { PlanChoices } from '../hooks/use_plan_choices';
import { useRecommendations } from '../hooks/use_recommendations';
import { readingOf } from '../services/planned_reading';
import { inReviewOrder } from '../services/planned_job_order';
import { PlanMemorySummary } from './plan_memory_summary';
import { PlannedJobCard } from './planned_job_card';
import { PlannedReading } from './planned_reading';
import { PlannedRules } from './planned_rules';

/** Up to so many jobs are shown with all that will be done for them. */
const OPEN_UP_TO = 3;

interface PlanReviewProps {
  plan: ActivationPlanResponse;
  choices: PlanChoices;
  mayEditRules: boolean;
  /** Called when a job was taken out of the selection. */
  onRemoved(): void;
}

/** A plan: memory before and after, what is read, what will be done for each job, and with which rules. */
export function PlanReview({ plan, choices, mayEditRules, onRemoved }: PlanReviewProps) {
  const { data: known, isChecking } = useRecommendations();
  const reading = readingOf(plan, known);
  // That there is no node, and none to come, says all that there is to say of memory.
  const lacksNode = plan.obstacles.some(({ code, blocks }) => code === 'no_ml_node' && blocks);
  const nothingToDo = plan.jobs.every(({ steps }) => steps.length === 0);
  return (
    <>
      <WarningCallouts warnings={plan.warnings} />
      {nothingToDo ? (
        <EuiText size="s" data-test-subj="mlJobPickerNothingToDo">
          <p>
            {i18n.translate('mlJobPicker.activation.nothingToDo', {
              defaultMessage: 'There is nothing to activate; the notes say why.',
            })}
          </p>
        </EuiText>
      ) : (
        <>
          {!lacksNode && (
            <>
              <PlanMemorySummary
                memory={plan.memory}
                titles={new Map(plan.jobs.map(({ jobId, title }) => [jobId, title]))}
              />
              <EuiSpacer size="m" />
            </>
          )}
          <PlannedReading reading={reading} isCounting={isChecking} lookbackDays={plan.lookbackDays} />
        </>
      )}
      <EuiSpacer size="m" />
      <EuiTitle size="xs">
        <h3>{i18n.translate('mlJobPicker.activation.jobsTitle', { defaultMessage: 'Jobs' })}</h3>
      </EuiTitle>
      <EuiSpacer size="s" />
      {inReviewOrder(plan.jobs).map((job) => (
        <React.Fragment key={job.jobId}>
          <PlannedJobCard
            job={job}
            documents={reading.documentsOf(job.jobId)}
            isCounting={isChecking}
            startsOpen={plan.jobs.length <= OPEN_UP_TO}
            choices={choices}
            nowMs={plan.asOfMs}
            onRemoved={onRemoved}
          />
          <EuiSpacer size="s" />
        </React.Fragment>
      ))}
      <EuiSpacer size="s" />
      <PlannedRules plan={plan} choices={choices} mayEditRules={mayEditRules} />
    </>
  );
}
