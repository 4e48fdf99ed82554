import { EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { RecommendationsResponse } from '../../../common/api/recommendations';
import { JobCount } from '../../components/job_count';
import { JobFilterBar } from '../../components/job_filter_bar';
import { NoJobsPrompt } from '../../components/no_jobs_prompt';
import { QueryView } from '../../components/query_view';
import { WarningCallouts } from '../../components/warning_callouts';
import { useJobFilter } from '../../hooks/use_job_filter';
import { usePageTitle } from '../../hooks/use_page_title';
import { useRecommendations } from '../../hooks/use_recommendations';
import { groupByTactic } from './group_by_tactic';
import { TacticIndex } from './tactic_index';
import { TacticSection } from './tactic_section';
import { UnmappedSection } from './unmapped_section';

/** All jobs by the ATT&CK tactics that they watch for. */
export function AttackPage() {
  usePageTitle('attack');
  const query = useRecommendations();
  return (
    <QueryView
      query={query}
      label={i18n.translate('mlJobPicker.attack.loading', { defaultMessage: 'Jobs by ATT&CK tactic' })}
    >
      {(answer) => <Tactics answer={answer} />}
    </QueryView>
  );
}

function Tactics({ answer: { jobs, warnings } }: { answer: RecommendationsResponse }) {
  const { filter, setFilter, shown } = useJobFilter(jobs);
  const { tactics, unmapped } = useMemo(() => groupByTactic(shown), [shown]);
  return (
    <>
      <WarningCallouts warnings={warnings} />
      <JobFilterBar jobs={jobs} filter={filter} onChange={setFilter} />
      <EuiSpacer size="s" />
      <JobCount shown={shown} total={jobs.length} />
      <EuiSpacer />
      <TacticIndex tactics={tactics} unmappedCount={unmapped.length} />
      {shown.length === 0 && <NoJobsPrompt total={jobs.length} />}
      {tactics.map((tactic) => (
        <TacticSection key={tactic.tacticId} tactic={tactic} filtered={shown.length < jobs.length} />
      ))}
      <UnmappedSection
        jobs={unmapped}
        rulesUnreadable={warnings.some(({ code }) => code === 'rules_unreadable')}
      />
      <EuiSpacer size="xl" />
      <EuiText size="xs" color="subdued">
        <p>
          {i18n.translate('mlJobPicker.attack.attribution', {
            defaultMessage:
              '© The MITRE Corporation. MITRE ATT&CK® is reproduced and distributed with the permission of The MITRE Corporation. Tactics are those of ATT&CK Enterprise v18.',
          })}
        </p>
      </EuiText>
    </>
  );
}
