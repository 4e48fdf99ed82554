import { i18n } from '@kbn/i18n';
import React from 'react';

import { NoJobsPrompt } from '../../components/no_jobs_prompt';
import { QueryView } from '../../components/query_view';
import { WarningCallouts } from '../../components/warning_callouts';
import { usePageTitle } from '../../hooks/use_page_title';
import { useRecommendations } from '../../hooks/use_recommendations';
import { Goals } from './goals';

/** What one may want to notice, and the jobs that do. */
export function GoalsPage() {
  usePageTitle('goals');
  const query = useRecommendations();
  return (
    <QueryView
      query={query}
      label={i18n.translate('mlJobPicker.goals.loading', { defaultMessage: 'Jobs and their goals' })}
    >
      {({ jobs, warnings, attackVersion }) => (
        <>
          <WarningCallouts warnings={warnings} />
          {jobs.length === 0 ? (
            <NoJobsPrompt total={0} />
          ) : (
            <Goals jobs={jobs} attackVersion={attackVersion} />
          )}
        </>
      )}
    </QueryView>
  );
}
