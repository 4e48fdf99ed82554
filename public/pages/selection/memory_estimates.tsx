import { EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { SelectedJob } from '../../../common/api/selection';
import { ProblemCallout } from '../../components/problem_callout';
import { useSession } from '../../hooks/use_session';
import type { SelectionEstimates } from './use_selection_estimates';

/** Failures that are named. */
const NAMED = 5;

interface MemoryEstimatesProps {
  jobs: readonly SelectedJob[];
  estimates: SelectionEstimates;
}

/** Has the memory of the selected jobs estimated, after which the selection is solved again with what was found. */
export function MemoryEstimates({ jobs, estimates }: MemoryEstimatesProps) {
  const { isAsking, error, ask, forget } = estimates;
  const open = jobs.filter(
    ({ memorySource, state }) =>
      memorySource !== 'measured' && memorySource !== 'estimate' && state !== 'needs_data'
  );
  const known = Object.keys(estimates.estimates).length;
  const ids = open.map(({ id }) => id);
  return (
    <>
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} wrap>
        {(ids.length > 0 || isAsking) && (
          <EuiFlexItem grow={false}>
            <EuiButtonEmpty
              size="s"
              flush="left"
              iconType="memory"
              isLoading={isAsking}
              onClick={() => ask(ids)}
              data-test-subj="mlJobPickerAskEstimates"
            >
              {i18n.translate('mlJobPicker.best.askEstimates', {
                defaultMessage:
                  'Ask Kibana what {count, plural, one {this job needs} other {these # jobs need}}',
                values: { count: ids.length },
              })}
            </EuiButtonEmpty>
          </EuiFlexItem>
        )}
        {known > 0 && !isAsking && (
          <EuiFlexItem grow={false}>
            <EuiButtonEmpty size="s" onClick={forget} data-test-subj="mlJobPickerForgetEstimates">
              {i18n.translate('mlJobPicker.best.forgetEstimates', {
                defaultMessage: 'Forget {count, plural, one {the estimate} other {# estimates}}',
                values: { count: known },
              })}
            </EuiButtonEmpty>
          </EuiFlexItem>
        )}
      </EuiFlexGroup>
      <Outcome jobs={jobs} estimates={estimates} />
      {error !== null && error !== undefined && <ProblemCallout error={error} onRetry={() => ask(ids)} />}
    </>
  );
}

function Outcome({ jobs, estimates: { isAsking, progress, failed } }: MemoryEstimatesProps) {
  const { format } = useSession();
  const titles = failed.map((id) => jobs.find((job) => job.id === id)?.title ?? id);
  return (
    <EuiText size="s" role="status" data-test-subj="mlJobPickerEstimateProgress">
      {isAsking &&
        i18n.translate('mlJobPicker.best.estimateProgress', {
          defaultMessage: '{done} of {all} estimated',
          values: progress,
        })}
      {!isAsking &&
        titles.length > 0 &&
        i18n.translate('mlJobPicker.best.estimateFailed', {
          defaultMessage: 'Kibana gave no estimate for {titles}. Their limits stand.',
          values: { titles: format.list(titles, NAMED) },
        })}
    </EuiText>
  );
}
