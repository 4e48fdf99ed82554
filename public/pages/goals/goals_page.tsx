import { EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { Recommendation, RecommendationsResponse } from '../../../common/api/recommendations';
import { JobCount } from '../../components/job_count';
import { JobFilterBar } from '../../components/job_filter_bar';
import { JobTable } from '../../components/job_table';
import { NoJobsPrompt } from '../../components/no_jobs_prompt';
import { QueryView } from '../../components/query_view';
import { WarningCallouts } from '../../components/warning_callouts';
import { useJobFilter } from '../../hooks/use_job_filter';
import { usePageTitle } from '../../hooks/use_page_title';
import { useRecommendations } from '../../hooks/use_recommendations';
import { groupByModule } from './group_by_module';

/** All jobs by what they notice. */
export function GoalsPage() {
  usePageTitle('goals');
  const query = useRecommendations();
  return (
    <QueryView
      query={query}
      label={i18n.translate('mlJobPicker.goals.loading', { defaultMessage: 'Jobs and their goals' })}
    >
      {(answer) => <Goals answer={answer} />}
    </QueryView>
  );
}

function Goals({ answer: { jobs, warnings } }: { answer: RecommendationsResponse }) {
  const { filter, setFilter, shown } = useJobFilter(jobs);
  const groups = useMemo(() => groupByModule(shown), [shown]);
  return (
    <>
      <WarningCallouts warnings={warnings} />
      <JobFilterBar jobs={jobs} filter={filter} onChange={setFilter} />
      <EuiSpacer size="s" />
      <JobCount shown={shown} total={jobs.length} />
      {shown.length === 0 && <NoJobsPrompt total={jobs.length} />}
      {groups.map(({ moduleId, title, jobs: members }) => (
        <GoalGroup key={moduleId} title={title} jobs={members} />
      ))}
    </>
  );
}

function GoalGroup({ title, jobs }: { title: string; jobs: Recommendation[] }) {
  return (
    <section>
      <EuiSpacer />
      <EuiTitle size="xs">
        <h2>{title}</h2>
      </EuiTitle>
      <EuiText size="xs" color="subdued">
        {i18n.translate('mlJobPicker.goals.groupCount', {
          defaultMessage: '{count, plural, one {# job} other {# jobs}}',
          values: { count: jobs.length },
        })}
      </EuiText>
      <EuiSpacer size="xs" />
      <JobTable jobs={jobs} caption={title} />
    </section>
  );
}
