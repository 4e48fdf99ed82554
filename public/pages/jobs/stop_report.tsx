import {
  EuiButton,
  EuiButtonEmpty,
  EuiCallOut,
  EuiFlexGroup,
  EuiFlexItem,
  EuiScreenReaderLive,
  EuiSpacer,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useEffect, useState } from 'react';

import type { Run, RunJob } from '../../activation/run_state';
import { useSession } from '../../hooks/use_session';
import { stopSummaryText, stopText } from '../../text/stop_text';

interface StopReportProps {
  /** Undefined unless it is a stop. */
  run: Run | undefined;
  onRetry(): void;
  onDismiss(): void;
}

/**
 * Tells screen readers how a stop ended, and everybody what was not stopped and why. What went well needs no notice to
 * close: the table shows it.
 */
export function StopReport({ run, onRetry, onDismiss }: StopReportProps) {
  const [announcement, setAnnouncement] = useState('');
  const isOver = run !== undefined && run.status !== 'acting';

  useEffect(() => {
    if (run === undefined || !isOver) return;
    const stopped = run.jobs.filter(({ progress }) => progress.phase === 'done').length;
    setAnnouncement(stopSummaryText(stopped, failedJobs(run).length));
    if (stopped === run.jobs.length) onDismiss();
  }, [run, isOver, onDismiss]);

  return (
    <>
      <EuiScreenReaderLive aria-live="polite">
        <p>{announcement}</p>
      </EuiScreenReaderLive>
      {isOver && failedJobs(run).length > 0 && (
        <Failures failed={failedJobs(run)} onRetry={onRetry} onDismiss={onDismiss} />
      )}
    </>
  );
}

function failedJobs({ jobs }: Run): RunJob[] {
  return jobs.filter(({ progress }) => progress.phase === 'failed');
}

interface FailuresProps extends Pick<StopReportProps, 'onRetry' | 'onDismiss'> {
  failed: readonly RunJob[];
}

function Failures({ failed, onRetry, onDismiss }: FailuresProps) {
  const { format } = useSession();
  return (
    <>
      <EuiCallOut
        size="s"
        color="danger"
        iconType="warning"
        title={i18n.translate('mlJobPicker.stop.failuresTitle', {
          defaultMessage: '{count, plural, one {# job was} other {# jobs were}} not stopped',
          values: { count: failed.length },
        })}
        data-test-subj="mlJobPickerStopFailures"
      >
        <ul>
          {failed.map(({ jobId, title, progress }) => (
            <li key={jobId}>
              {i18n.translate('mlJobPicker.stop.failure', {
                defaultMessage: '{title}: {failure}',
                values: { title, failure: stopText(progress, format) },
              })}
            </li>
          ))}
        </ul>
        <EuiFlexGroup gutterSize="s" responsive={false} wrap>
          <EuiFlexItem grow={false}>
            <EuiButton
              size="s"
              color="danger"
              onClick={() => onRetry()}
              data-test-subj="mlJobPickerStopRetryAll"
            >
              {i18n.translate('mlJobPicker.stop.retry', { defaultMessage: 'Try again' })}
            </EuiButton>
          </EuiFlexItem>
          <EuiFlexItem grow={false}>
            <EuiButtonEmpty size="s" onClick={() => onDismiss()} data-test-subj="mlJobPickerStopDismiss">
              {i18n.translate('mlJobPicker.stop.dismiss', { defaultMessage: 'Close' })}
            </EuiButtonEmpty>
          </EuiFlexItem>
        </EuiFlexGroup>
      </EuiCallOut>
      <EuiSpacer size="m" />
    </>
  );
}
