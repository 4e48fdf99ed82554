import { EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';

import type { InstalledJob, JobRule } from '../../../common/api/jobs';
import { JobFilterBar } from '../../components/job_filter_bar';
import { ProblemCallout } from '../../components/problem_callout';
import type { JobFilter } from '../../services/job_search';
import { findJobs } from './arrange_jobs';
import { GoalResults } from './goal_results/goal_results';
import type { ColumnContext } from './installed_job_columns';
import { InstalledJobTable } from './installed_job_table';
import { JobListHead } from './job_list_head';
import { jobDetailsId } from './results/job_details';
import { jobTopics, servesTopics } from './results/job_topics';
import { resultsOf } from './results/known_results';
import { ResultsOverview } from './results/results_overview';
import { ResultsToolbar } from './results/results_toolbar';
import { useJobContext } from './results/use_job_context';
import type { ResultsState } from './results/use_results_state';
import { useJobListView } from './use_job_list_view';

type JobBrowserProps = Pick<ColumnContext, 'nowMs' | 'stopping' | 'rights' | 'onStop' | 'onRetryStop'> & {
  jobs: readonly InstalledJob[];
  rules: JobRule[] | undefined;
  results: ResultsState;
  /** Stands beside the number of jobs. */
  bulkAction?: ReactNode;
};

/** Installed jobs with what they noticed: searched, filtered, as a list or by goal. */
export function JobBrowser({ jobs, rules, results, bulkAction, ...actions }: JobBrowserProps) {
  const { range, known } = results;
  const { view: choice, change } = range;
  const context = useJobContext(known, range.range, rules);
  const [filter, setFilter] = useState<JobFilter>({ query: '', states: new Set() });
  const found = useMemo(() => findJobs(jobs, filter), [jobs, filter]);
  const shown = useMemo(
    () => found.filter(({ id }) => servesTopics(jobTopics(id, context.known), choice)),
    [found, context.known, choice]
  );
  const scoreOf = useCallback((jobId: string) => resultsOf(known, jobId)?.max?.score, [known]);
  const view = useJobListView(shown, scoreOf);
  const openDetails = useFocusedDetails();
  return (
    <>
      <ResultsToolbar state={results} {...{ jobs, shown, found, context }} />
      <JobFilterBar
        jobs={jobs}
        filter={filter}
        onChange={(next) => {
          setFilter(next);
          view.toFirstPage();
        }}
        searchLabel={i18n.translate('mlJobPicker.jobs.search', {
          defaultMessage: 'Search installed jobs by name, id, group or index',
        })}
        onlyPresent
        testSubject="mlJobPickerInstalled"
      />
      <EuiSpacer size="m" />
      {results.error !== undefined && (
        <ProblemCallout
          error={results.error}
          onRetry={results.refetch}
          data-test-subj="mlJobPickerResultsProblem"
        />
      )}
      <ResultsOverview
        jobs={shown}
        results={known}
        nowMs={actions.nowMs}
        withLanes={choice.grouping === 'none'}
        onOpen={(jobId) => {
          view.reveal(jobId);
          openDetails(jobId);
        }}
      />
      <JobListHead
        shown={shown.length}
        all={jobs.length}
        grouping={choice.grouping}
        onGroup={(grouping) => change({ grouping })}
      >
        {bulkAction}
      </JobListHead>
      {choice.grouping === 'goal' ? (
        <GoalResults
          jobs={shown}
          results={known.status === 'known' ? known.answer : undefined}
          known={context.known}
        />
      ) : (
        <InstalledJobTable jobs={jobs} view={view} context={context} {...actions} />
      )}
    </>
  );
}

/** Moves the focus to the details of a job as soon as they are there. */
function useFocusedDetails(): (jobId: string) => void {
  const [wanted, setWanted] = useState<{ jobId: string }>();
  useEffect(() => {
    if (wanted !== undefined) document.getElementById(jobDetailsId(wanted.jobId))?.focus();
  }, [wanted]);
  return useCallback((jobId) => setWanted({ jobId }), []);
}
