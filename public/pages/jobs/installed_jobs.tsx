import { EuiSpacer } from '@elastic/eui';
import React, { useCallback, useMemo, useState } from 'react';

import type { InstalledJob, JobsResponse } from '../../../common/api/jobs';
import { AsOf } from '../../components/as_of';
import { WarningCallouts } from '../../components/warning_callouts';
import { useActivationRun } from '../../hooks/use_activation_run';
import type { useJobRules } from '../../hooks/use_job_rules';
import { useOperationRights } from '../../hooks/use_operation_rights';
import { GenerationSwitches } from './generation_switches';
import { JobBrowser } from './job_browser';
import { NotifyPanel } from './notify/notify_panel';
import { allWarnings } from './all_warnings';
import { NoInstalledJobs } from './no_installed_jobs';
import { PastActivations } from './past_activations';
import { RightsNote } from './rights_note';
import { RulesState } from './rules_state';
import type { ResultsState } from './results/use_results_state';
import { StopModal } from './stop_modal';
import { StopReport } from './stop_report';
import { StopSelected } from './stop_selected';
import { WaitingRules } from './waiting_rules';

interface InstalledJobsProps {
  answer: JobsResponse;
  /** What is known of rules and switches; their own answer, which is not polled. */
  rules: ReturnType<typeof useJobRules>;
  results: ResultsState;
  isFetching: boolean;
  onRefresh(): void;
}

/** All that "My jobs" shows once the jobs are known. */
export function InstalledJobs({ answer, rules: ruleQuery, results, ...props }: InstalledJobsProps) {
  const { jobs, asOfMs } = answer;
  const { rules, switches } = ruleQuery.data ?? {};
  const { state, stop, goOn, dismiss } = useActivationRun();
  const rights = useOperationRights(state);
  const [asked, setAsked] = useState<readonly InstalledJob[]>([]);
  const askToStop = useCallback((job: InstalledJob) => setAsked([job]), []);
  const stopRun = state?.operation === 'stop' ? state : undefined;
  const stopping = useMemo(() => new Map(stopRun?.jobs.map((job) => [job.jobId, job])), [stopRun]);
  const warnings = allWarnings(answer.warnings, ruleQuery.data?.warnings);
  const resultsWarnings = jobs.length === 0 ? [] : results.warnings;
  return (
    <>
      <WarningCallouts warnings={allWarnings(warnings, resultsWarnings)} />
      <AsOf asOfMs={asOfMs} isFetching={props.isFetching} onRefresh={props.onRefresh} />
      <EuiSpacer size="s" />
      <RightsNote rights={rights} />
      <StopReport run={stopRun} onRetry={goOn} onDismiss={dismiss} />
      <RulesState query={ruleQuery} />
      {rules !== undefined && <WaitingRules jobs={jobs} rules={rules} rights={rights} />}
      {jobs.length > 0 && (
        <JobBrowser
          {...{ jobs, rules, stopping, rights, results }}
          nowMs={asOfMs}
          onStop={askToStop}
          onRetryStop={goOn}
          bulkAction={<StopSelected jobs={jobs} rights={rights} onStop={setAsked} />}
        />
      )}
      {jobs.length === 0 && warnings.length === 0 && <NoInstalledJobs />}
      <EuiSpacer />
      <GenerationSwitches
        switches={switches ?? []}
        rules={rules ?? []}
        {...{ jobs, rights }}
        onStop={askToStop}
      />
      <NotifyPanel />
      <PastActivations rights={rights} nowMs={asOfMs} />
      {asked.length > 0 && (
        <StopModal
          jobs={asked}
          rules={rules}
          onCancel={() => setAsked([])}
          onConfirm={() => {
            setAsked([]);
            stop(asked);
          }}
        />
      )}
    </>
  );
}
