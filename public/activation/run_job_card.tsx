import {
  EuiButton,
  EuiFlexGroup,
  EuiFlexItem,
  EuiIcon,
  EuiLoadingSpinner,
  EuiPanel,
  EuiText,
  EuiTitle,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useRef } from 'react';

import { useSession } from '../hooks/use_session';
import { progressText, stepRowLabel, stepStatusText } from '../text/progress_text';
import type { RunJob } from './job_progress';
import { stepRows, type StepRow } from './step_rows';

interface RunJobCardProps {
  job: RunJob;
  onRetry(): void;
}

/** One job's activation: its steps, where it stands, and a way to go on after a failure. */
export function RunJobCard({ job, onRetry }: RunJobCardProps) {
  const { format } = useSession();
  const { planned, progress } = job;
  const titleRef = useRef<HTMLHeadingElement>(null);
  const retry = () => {
    // The button goes away with the failure; the focus must not get lost with it.
    titleRef.current?.focus();
    onRetry();
  };
  return (
    <EuiPanel
      hasBorder
      hasShadow={false}
      paddingSize="s"
      data-test-subj={`mlJobPickerRun-${planned.jobId}`}
      data-phase={progress.phase}
    >
      <EuiTitle size="xxs">
        <h3 ref={titleRef} tabIndex={-1}>
          {planned.title}
        </h3>
      </EuiTitle>
      <EuiFlexGroup gutterSize="m" responsive={false} wrap component="ul">
        {stepRows(job).map((row) => (
          <EuiFlexItem key={row.step} grow={false} component="li">
            <Step row={row} />
          </EuiFlexItem>
        ))}
      </EuiFlexGroup>
      <EuiText size="s" color={progress.phase === 'failed' ? 'danger' : 'default'}>
        <p className="eui-textBreakWord">{progressText(progress, format)}</p>
      </EuiText>
      {progress.phase === 'failed' && (
        <EuiButton
          size="s"
          onClick={retry}
          aria-label={i18n.translate('mlJobPicker.activation.retryJob', {
            defaultMessage: 'Retry {title}',
            values: { title: planned.title },
          })}
          data-test-subj={`mlJobPickerRetry-${planned.jobId}`}
        >
          {i18n.translate('mlJobPicker.activation.retry', { defaultMessage: 'Retry' })}
        </EuiButton>
      )}
    </EuiPanel>
  );
}

function Step({ row: { step, status } }: { row: StepRow }) {
  const { label, icon, color } = stepStatusText(status);
  return (
    <EuiText size="xs">
      {status === 'active' ? (
        <EuiLoadingSpinner size="s" aria-hidden={true} />
      ) : (
        <EuiIcon type={icon} size="s" color={color} aria-hidden={true} />
      )}{' '}
      {stepRowLabel(step)}: {label}
    </EuiText>
  );
}
