import { EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { RecommendationsResponse } from '../../../common/api/recommendations';
import { JobCount } from '../../components/job_count';
import { JobFilterBar } from '../../components/job_filter_bar';
import { JobTable } from '../../components/job_table';
import { NoJobsPrompt } from '../../components/no_jobs_prompt';
import { WarningCallouts } from '../../components/warning_callouts';
import { useJobFilter } from '../../hooks/use_job_filter';

interface FittingJobsProps {
  answer: RecommendationsResponse;
}

/** All jobs as the server ranks them: best fit first. */
export function FittingJobs({ answer: { jobs, warnings } }: FittingJobsProps) {
  const { filter, setFilter, shown } = useJobFilter(jobs);
  return (
    <>
      <WarningCallouts warnings={warnings} />
      <JobFilterBar jobs={jobs} filter={filter} onChange={setFilter} />
      <EuiSpacer size="s" />
      <JobCount shown={shown} total={jobs.length} />
      {shown.length === 0 ? (
        <NoJobsPrompt total={jobs.length} />
      ) : (
        <JobTable
          jobs={shown}
          caption={i18n.translate('mlJobPicker.data.jobsCaption', { defaultMessage: 'Jobs, best fit first' })}
        />
      )}
    </>
  );
}
