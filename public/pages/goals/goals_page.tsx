import { EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { AsOf } from '../../components/as_of';
import { NoJobsPrompt } from '../../components/no_jobs_prompt';
import { QueryView } from '../../components/query_view';
import { WarningCallouts } from '../../components/warning_callouts';
import { usePageTitle } from '../../hooks/use_page_title';
import { RankingProvider } from '../../hooks/use_ranking';
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
      {({ jobs, warnings, attackVersion, evidence, asOfMs }) => (
        <>
          <WarningCallouts warnings={warnings} />
          <AsOf
            asOfMs={evidence === 'asked' ? asOfMs : undefined}
            isFetching={query.isFetching}
            onRefresh={query.refresh}
          />
          <EuiSpacer size="s" />
          {jobs.length === 0 ? (
            <NoJobsPrompt total={0} />
          ) : (
            <RankingProvider jobs={jobs}>
              <Goals jobs={jobs} attackVersion={attackVersion} />
            </RankingProvider>
          )}
        </>
      )}
    </QueryView>
  );
}
