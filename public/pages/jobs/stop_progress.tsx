import { EuiButtonEmpty, EuiIcon, EuiLoadingSpinner, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { isUnfinished, type RunJob } from '../../activation/run_state';
import { useSession } from '../../hooks/use_session';
import { stopText } from '../../text/stop_text';

interface StopProgressProps {
  runJob: RunJob;
  onRetry(): void;
}

/** How far the stopping of one job has come; after a failure why, and a way to try again. */
export function StopProgress({ runJob, onRetry }: StopProgressProps) {
  const { format } = useSession();
  const failed = runJob.progress.phase === 'failed';
  return (
    <div data-test-subj={`mlJobPickerStopping-${runJob.jobId}`} data-phase={runJob.progress.phase}>
      <EuiText size="xs" color={failed ? 'danger' : 'default'} className="eui-textBreakWord">
        {isUnfinished(runJob) ? (
          <EuiLoadingSpinner size="s" aria-hidden={true} />
        ) : (
          <EuiIcon type={failed ? 'cross' : 'check'} size="s" aria-hidden={true} />
        )}{' '}
        {stopText(runJob.progress, format)}
      </EuiText>
      {failed && (
        <EuiButtonEmpty
          size="xs"
          flush="left"
          onClick={onRetry}
          aria-label={i18n.translate('mlJobPicker.stop.retryJob', {
            defaultMessage: 'Try again to stop {title}',
            values: { title: runJob.title },
          })}
          data-test-subj={`mlJobPickerStopRetry-${runJob.jobId}`}
        >
          {i18n.translate('mlJobPicker.stop.retry', { defaultMessage: 'Try again' })}
        </EuiButtonEmpty>
      )}
    </div>
  );
}
