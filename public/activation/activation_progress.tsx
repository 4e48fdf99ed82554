import {
  EuiFlyoutBody,
  EuiFlyoutFooter,
  EuiFlyoutHeader,
  EuiProgress,
  EuiSpacer,
  EuiText,
} from '@elastic/eui';
import React, { useEffect } from 'react';

import { FocusedTitle } from '../components/focused_title';
import { useInstalledJobs } from '../hooks/use_installed_jobs';
import { useJobRules } from '../hooks/use_job_rules';
import { useSession } from '../hooks/use_session';
import { runProgress } from '../services/run_progress';
import { runSummaryText, runTitle } from '../text/run_summary_text';
import { ProgressFooter } from './progress_footer';
import { RunAnnouncer } from './run_announcer';
import { RunJobCard } from './run_job_card';
import { RunRuleList } from './run_rule_list';
import type { Run } from './run_state';

/** What can be done with an operation. */
export interface RunActions {
  /** With all of it, or with one job or rule. */
  goOn(id?: string): void;
  halt(): void;
  undo(activationId?: string): void;
  dismiss(): void;
}

interface ActivationProgressProps {
  run: Run;
  actions: RunActions;
  titleId: string;
  onClose(): void;
}

/** How far an operation has come, job by job and rule by rule, and what can be done about it. */
export function ActivationProgress({ run, actions, titleId, onClose }: ActivationProgressProps) {
  const { runner } = useSession();
  const { data: installed } = useInstalledJobs({ watch: true });
  // Which rules read a job is part of what is seen of it at last; before that they still change.
  const { data: rules } = useJobRules({ enabled: run.operation === 'activate' && run.status !== 'acting' });

  // A job that was seen running may stop while one looks on.
  useEffect(() => {
    if (installed !== undefined) runner.observe(installed);
  }, [installed, runner]);

  const { done, total } = runProgress(run);
  const summary = runSummaryText(run);
  const installedById = new Map(installed?.jobs.map((job) => [job.id, job]));
  return (
    <>
      <EuiFlyoutHeader hasBorder>
        <FocusedTitle key={run.operation} id={titleId}>
          {runTitle(run.operation)}
        </FocusedTitle>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        <RunAnnouncer run={run} />
        <EuiText size="s" data-test-subj="mlJobPickerRunSummary">
          <p>{summary}</p>
        </EuiText>
        <EuiSpacer size="s" />
        <EuiProgress
          value={done}
          max={total}
          size="s"
          color={run.jobs.some(({ progress }) => progress.phase === 'failed') ? 'danger' : 'success'}
          aria-label={summary}
        />
        <EuiSpacer size="m" />
        {run.jobs.map((job) => (
          <React.Fragment key={job.jobId}>
            <RunJobCard
              job={job}
              run={run}
              installed={installedById.get(job.jobId)}
              rules={rules?.rules}
              onRetry={() => actions.goOn(job.jobId)}
            />
            <EuiSpacer size="s" />
          </React.Fragment>
        ))}
        {run.rules.length > 0 && (
          <>
            <EuiSpacer size="s" />
            <RunRuleList run={run} onRetry={actions.goOn} />
          </>
        )}
      </EuiFlyoutBody>
      <EuiFlyoutFooter>
        <ProgressFooter run={run} actions={actions} titleId={titleId} onClose={onClose} />
      </EuiFlyoutFooter>
    </>
  );
}
