import { EuiButtonEmpty, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { PlannedJob } from '../../common/activation/activation_plan';
import { useMemoryEstimate } from '../hooks/use_memory_estimate';
import type { PlanChoices } from '../hooks/use_plan_choices';
import { useSession } from '../hooks/use_session';
import { readApiProblem } from '../services/api_problem';
import { startOf } from '../services/planned_reading';
import { problemText } from '../text/problem_text';

interface MemoryEstimateProps {
  job: PlannedJob;
  choices: Pick<PlanChoices, 'memoryLimits' | 'setMemoryLimit'>;
  /** When the plan was made. */
  nowMs: number;
}

/** Has the memory limit of a job that is to be created estimated from the data, or takes that back. */
export function MemoryEstimate({ job, choices, nowMs }: MemoryEstimateProps) {
  const { format } = useSession();
  const estimate = useMemoryEstimate((bytes) => choices.setMemoryLimit(job.jobId, bytes));
  const body = creationOf(job);
  const chosen = choices.memoryLimits[job.jobId];
  if (body === undefined) return null;
  if (chosen !== undefined) {
    return (
      <EuiText size="s">
        {i18n.translate('mlJobPicker.activation.estimated', {
          defaultMessage: 'Estimated need: {memory}.',
          values: { memory: format.bytes(chosen) },
        })}{' '}
        <EuiButtonEmpty size="xs" onClick={() => choices.setMemoryLimit(job.jobId, undefined)}>
          {i18n.translate('mlJobPicker.activation.useModuleLimit', {
            defaultMessage: "Use the module's limit",
          })}
        </EuiButtonEmpty>
      </EuiText>
    );
  }
  return (
    <>
      <EuiButtonEmpty
        size="xs"
        flush="left"
        iconType="memory"
        isLoading={estimate.isLoading}
        onClick={() => estimate.mutate({ body, startMs: startOf(job) ?? nowMs, nowMs })}
        aria-label={i18n.translate('mlJobPicker.activation.estimateMemoryOf', {
          defaultMessage: 'Estimate memory of {title}',
          values: { title: job.title },
        })}
      >
        {i18n.translate('mlJobPicker.activation.estimateMemory', { defaultMessage: 'Estimate memory' })}
      </EuiButtonEmpty>
      {estimate.isError && (
        <EuiText size="s" color="danger" role="alert">
          {i18n.translate('mlJobPicker.activation.notEstimated', {
            defaultMessage: 'It could not be estimated; the limit of the module stays. {cause}',
            values: { cause: problemText(readApiProblem(estimate.error)).sentence },
          })}
        </EuiText>
      )}
    </>
  );
}

/** The body of a job that is to be created; undefined for one that is there. */
function creationOf({ steps }: PlannedJob) {
  for (const { action } of steps) {
    if (action.kind === 'create' && action.creates === 'job') return action.body;
  }
  return undefined;
}
