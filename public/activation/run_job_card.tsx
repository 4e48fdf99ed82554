import {
  EuiAccordion,
  EuiButton,
  EuiFlexGroup,
  EuiFlexItem,
  EuiIcon,
  EuiLoadingSpinner,
  EuiPanel,
  EuiText,
  EuiTitle,
  useEuiTheme,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useRef } from 'react';

import type { InstalledJob, JobRule } from '../../common/api/jobs';
import { JobVerificationList } from '../components/job_verification_list';
import { useSession } from '../hooks/use_session';
import { runStepRows, type StepRow } from '../services/run_step_rows';
import { progressText } from '../text/progress_text';
import { stepRowLabel, stepStatusText } from '../text/step_row_text';
import type { Run, RunJob } from './run_state';

interface RunJobCardProps {
  job: RunJob;
  run: Pick<Run, 'operation' | 'status'>;
  /** The job as it is seen now. */
  installed: InstalledJob | undefined;
  /** Absent if they were not asked for. */
  rules: JobRule[] | undefined;
  onRetry(): void;
}

/** One job of an operation: its steps, where it stands, what is seen of it, and a way to go on after a failure. */
export function RunJobCard({ job, run, installed, rules, onRetry }: RunJobCardProps) {
  const { format } = useSession();
  const { jobId, title, progress } = job;
  const { euiTheme } = useEuiTheme();
  const titleRef = useRef<HTMLHeadingElement>(null);
  const retry = () => {
    // The button goes away with the failure; the focus must not get lost with it.
    titleRef.current?.focus();
    onRetry();
  };
  const isVerified = run.operation === 'activate' && (progress.phase === 'done' || progress.phase === 'held');
  return (
    <EuiPanel
      hasBorder
      hasShadow={false}
      paddingSize="s"
      data-test-subj={`mlJobPickerRun-${jobId}`}
      data-phase={progress.phase}
    >
      <EuiTitle size="xxs">
        <h3 ref={titleRef} tabIndex={-1}>
          {title}
        </h3>
      </EuiTitle>
      <EuiFlexGroup gutterSize="m" responsive={false} wrap component="ul">
        {runStepRows(job).map((row) => (
          <EuiFlexItem key={row.kind} grow={false} component="li">
            <Step row={row} operation={run.operation} />
          </EuiFlexItem>
        ))}
      </EuiFlexGroup>
      <EuiText size="s" color={progress.phase === 'failed' ? 'danger' : 'default'}>
        <p className="eui-textBreakWord">{progressText(progress, run.operation, format)}</p>
      </EuiText>
      {isVerified && installed !== undefined && <Verification job={installed} rules={rules} />}
      {progress.phase === 'failed' && run.status !== 'acting' && (
        <EuiButton
          size="s"
          style={{ marginBlockStart: euiTheme.size.xs }}
          onClick={retry}
          aria-label={i18n.translate('mlJobPicker.activation.retryJob', {
            defaultMessage: 'Retry {title}',
            values: { title },
          })}
          data-test-subj={`mlJobPickerRetry-${jobId}`}
        >
          {i18n.translate('mlJobPicker.activation.retry', { defaultMessage: 'Retry' })}
        </EuiButton>
      )}
    </EuiPanel>
  );
}

function Verification({ job, rules }: { job: InstalledJob; rules: JobRule[] | undefined }) {
  const id = useGeneratedHtmlId({ prefix: 'mlJobPickerVerification' });
  return (
    <EuiAccordion
      id={id}
      paddingSize="xs"
      buttonContent={
        <EuiText size="s">
          {i18n.translate('mlJobPicker.activation.verification', { defaultMessage: 'What is seen of it' })}
        </EuiText>
      }
    >
      <JobVerificationList job={job} rules={rules} />
    </EuiAccordion>
  );
}

function Step({ row: { kind, status }, operation }: { row: StepRow; operation: Run['operation'] }) {
  const { label, icon, color } = stepStatusText(status);
  return (
    <EuiText size="xs">
      {status === 'active' ? (
        <EuiLoadingSpinner size="s" aria-hidden={true} />
      ) : (
        <EuiIcon type={icon} size="s" color={color} aria-hidden={true} />
      )}{' '}
      {stepRowLabel(kind, operation)}: {label}
    </EuiText>
  );
}
