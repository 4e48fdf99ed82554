import { i18n } from '@kbn/i18n';
import React from 'react';

import { QueryView } from '../../components/query_view';
import { useInstalledJobs } from '../../hooks/use_installed_jobs';
import { useJobRules } from '../../hooks/use_job_rules';
import { usePageTitle } from '../../hooks/use_page_title';
import { InstalledJobs } from './installed_jobs';

/** The security jobs that are installed: whether they work, and what to do. */
export function JobsPage() {
  usePageTitle('jobs');
  const query = useInstalledJobs();
  const rules = useJobRules();
  return (
    <QueryView
      query={query}
      label={i18n.translate('mlJobPicker.jobs.loading', { defaultMessage: 'Installed jobs' })}
    >
      {(answer) => (
        <InstalledJobs
          answer={answer}
          rules={rules}
          isFetching={query.isFetching || rules.isFetching}
          onRefresh={() => {
            void query.refetch();
            void rules.refetch();
          }}
        />
      )}
    </QueryView>
  );
}
