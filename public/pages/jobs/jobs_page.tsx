import { i18n } from '@kbn/i18n';
import React from 'react';

import { QueryView } from '../../components/query_view';
import { useInstalledJobs } from '../../hooks/use_installed_jobs';
import { useJobRules } from '../../hooks/use_job_rules';
import { usePageTitle } from '../../hooks/use_page_title';
import { InstalledJobs } from './installed_jobs';
import { useResultsState } from './results/use_results_state';

/** The security jobs that are installed: whether they work, and what to do. */
export function JobsPage() {
  usePageTitle('jobs');
  const query = useInstalledJobs();
  const rules = useJobRules();
  const results = useResultsState(query.data?.jobs);
  return (
    <QueryView
      query={query}
      label={i18n.translate('mlJobPicker.jobs.loading', { defaultMessage: 'Installed jobs' })}
    >
      {(answer) => (
        <InstalledJobs
          answer={answer}
          rules={rules}
          results={results}
          isFetching={query.isFetching || rules.isFetching || results.isFetching}
          onRefresh={() => {
            void query.refetch();
            void rules.refetch();
            results.refetch();
          }}
        />
      )}
    </QueryView>
  );
}
