import {
  EuiButton,
  EuiButtonEmpty,
  EuiFlexGroup,
  EuiFlexItem,
  EuiFlyoutBody,
  EuiFlyoutFooter,
  EuiFlyoutHeader,
  EuiProgress,
  EuiSpacer,
  EuiText,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useEffect } from 'react';

import { FocusedTitle } from '../components/focused_title';
import { useAppLink } from '../hooks/use_app_link';
import type { ActivationRun } from '../hooks/use_activation_run';
import { useInstalledJobs } from '../hooks/use_installed_jobs';
import { useSelection } from '../hooks/use_selection';
import { useSession } from '../hooks/use_session';
import { tabPath } from '../tabs';
import { isUnfinished, type RunState } from './job_progress';
import { RunAnnouncer } from './run_announcer';
import { RunJobCard } from './run_job_card';

interface ActivationProgressProps {
  run: ActivationRun;
  titleId: string;
  onClose(): void;
}

/** How far the activation has come, job by job. */
export function ActivationProgress({ run, titleId, onClose }: ActivationProgressProps) {
  const { runner } = useSession();
  const { data: installed } = useInstalledJobs({ watch: true });

  // A job that was seen running may stop while one looks on.
  useEffect(() => {
    if (installed !== undefined) runner.observe(installed);
  }, [installed, runner]);

  const summary = summaryText(run.state);
  return (
    <>
      <EuiFlyoutHeader hasBorder>
        <FocusedTitle id={titleId}>
          {i18n.translate('mlJobPicker.activation.progressTitle', { defaultMessage: 'Activation' })}
        </FocusedTitle>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        <RunAnnouncer state={run.state} />
        <EuiText size="s" data-test-subj="mlJobPickerRunSummary">
          <p>{summary}</p>
        </EuiText>
        <EuiProgress
          value={run.state.filter(({ progress }) => progress.phase === 'running').length}
          max={run.state.length}
          size="s"
          aria-label={summary}
        />
        <EuiSpacer size="m" />
        {run.state.map((job) => (
          <React.Fragment key={job.planned.jobId}>
            <RunJobCard job={job} onRetry={() => run.retry(job.planned.jobId)} />
            <EuiSpacer size="s" />
          </React.Fragment>
        ))}
      </EuiFlyoutBody>
      <EuiFlyoutFooter>
        <ProgressFooter run={run} onClose={onClose} />
      </EuiFlyoutFooter>
    </>
  );
}

function ProgressFooter({ run, onClose }: { run: ActivationRun; onClose(): void }) {
  const link = useAppLink();
  const selection = useSelection();
  const finished = !run.state.some(isUnfinished);
  const running = new Set(
    run.state.filter(({ progress }) => progress.phase === 'running').map(({ planned }) => planned.jobId)
  );
  // What runs has been dealt with; what failed stays selected, to be tried again.
  const jobIds = selection.ids.filter((id) => !running.has(id));
  return (
    <EuiFlexGroup justifyContent="spaceBetween" responsive={false} wrap gutterSize="s">
      <EuiFlexItem grow={false}>
        <EuiButtonEmpty onClick={onClose} data-test-subj="mlJobPickerCloseActivation">
          {i18n.translate('mlJobPicker.activation.close', { defaultMessage: 'Close' })}
        </EuiButtonEmpty>
      </EuiFlexItem>
      {finished && (
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty onClick={run.dismiss} data-test-subj="mlJobPickerBackToReview">
            {i18n.translate('mlJobPicker.activation.backToReview', { defaultMessage: 'Back to the review' })}
          </EuiButtonEmpty>
        </EuiFlexItem>
      )}
      <EuiFlexItem grow={false}>
        <EuiButton
          {...link({ activating: false, jobIds }, tabPath('jobs'))}
          data-test-subj="mlJobPickerToMyJobs"
        >
          {i18n.translate('mlJobPicker.activation.toMyJobs', { defaultMessage: 'See my jobs' })}
        </EuiButton>
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}

function summaryText(state: RunState): string {
  const count = (phase: string) => state.filter(({ progress }) => progress.phase === phase).length;
  return i18n.translate('mlJobPicker.activation.summary', {
    defaultMessage:
      '{running} of {total} {total, plural, one {job} other {jobs}} running{failed, plural, =0 {} other {, # failed}}{open, plural, =0 {.} other {, # under way. You may close this; it goes on.}}',
    values: {
      running: count('running'),
      total: state.length,
      failed: count('failed'),
      open: state.filter(isUnfinished).length,
    },
  });
}
