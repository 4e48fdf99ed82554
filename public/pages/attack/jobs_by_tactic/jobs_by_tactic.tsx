import { EuiFlexGroup, EuiFlexItem, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { RecommendationsResponse } from '../../../../common/api/recommendations';
import { AsOf } from '../../../components/as_of';
import { JobCount } from '../../../components/job_count';
import { JobFilterBar } from '../../../components/job_filter_bar';
import { NoJobsPrompt } from '../../../components/no_jobs_prompt';
import { QueryView } from '../../../components/query_view';
import { WarningCallouts } from '../../../components/warning_callouts';
import { useJobFilter } from '../../../hooks/use_job_filter';
import { RankingProvider } from '../../../hooks/use_ranking';
import { useRecommendations } from '../../../hooks/use_recommendations';
import { AttackAttribution } from '../attack_attribution';
import { AttackVersionSwitch } from '../attack_version_switch';
import { groupByTactic } from './group_by_tactic';
import { TacticIndex } from './tactic_index';
import { TacticSection } from './tactic_section';
import { UnmappedSection } from './unmapped_section';
import { UnplacedSection } from './unplaced_section';

/** All jobs by the ATT&CK tactics that they watch for. */
export function JobsByTactic() {
  const query = useRecommendations();
  return (
    <QueryView
      query={query}
      label={i18n.translate('mlJobPicker.attack.loading', { defaultMessage: 'Jobs by ATT&CK tactic' })}
    >
      {(answer) => (
        <RankingProvider jobs={answer.jobs}>
          <AsOf
            asOfMs={answer.evidence === 'asked' ? answer.asOfMs : undefined}
            isFetching={query.isFetching}
            onRefresh={query.refresh}
          />
          <EuiSpacer size="s" />
          <Tactics answer={answer} />
        </RankingProvider>
      )}
    </QueryView>
  );
}

function Tactics({ answer }: { answer: RecommendationsResponse }) {
  const { jobs, warnings, attackVersion: version, kibanaAttackVersion } = answer;
  const { filter, setFilter, shown } = useJobFilter(jobs);
  const groups = useMemo(() => groupByTactic(shown, version), [shown, version]);
  return (
    <>
      <WarningCallouts warnings={warnings} />
      <JobFilterBar jobs={jobs} filter={filter} onChange={setFilter} />
      <EuiSpacer size="s" />
      <EuiFlexGroup alignItems="center" justifyContent="spaceBetween" gutterSize="s" wrap responsive={false}>
        <EuiFlexItem grow={false}>
          <JobCount shown={shown} total={jobs.length} />
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <AttackVersionSwitch shown={version} ofKibana={kibanaAttackVersion} />
        </EuiFlexItem>
      </EuiFlexGroup>
      <EuiSpacer />
      <TacticIndex groups={groups} version={version} />
      {shown.length === 0 && <NoJobsPrompt total={jobs.length} />}
      {groups.tactics.map((tactic) => (
        <TacticSection
          key={tactic.tacticId}
          tactic={tactic}
          version={version}
          filtered={shown.length < jobs.length}
        />
      ))}
      <UnplacedSection jobs={groups.unplaced} version={version} />
      <UnmappedSection
        jobs={groups.unmapped}
        rulesUnreadable={warnings.some(({ code }) => code === 'rules_unreadable')}
      />
      <EuiSpacer size="xl" />
      <AttackAttribution version={version} />
    </>
  );
}
