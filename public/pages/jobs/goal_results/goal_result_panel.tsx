import { EuiFlexGroup, EuiFlexItem, EuiPanel, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { memo } from 'react';

import type { ResultsResponse } from '../../../../common/api/results';
import { JobLink } from '../../../components/job_link';
import { KibanaLink } from '../../../components/kibana_link';
import { AnomalyList } from '../../../components/results/anomaly_list';
import { ScoreBadge } from '../../../components/results/score_badge';
import { useSession } from '../../../hooks/use_session';
import { anomalyCountText, goalGroupTexts } from '../../../text/goal_results_text';
import { NotifyButton } from '../notify/notify_button';
import type { GoalResultGroup, GroupedResults } from './goal_result_groups';

interface GoalResultPanelProps {
  group: GoalResultGroup;
  results: ResultsResponse;
}

/** Of the panel of a group, which can be focused. */
export function goalResultId(groupId: string): string {
  return `mlJobPickerGoalResult-${groupId}`;
}

/** A goal that noticed something: why it matters and what to check first, its jobs, and its highest anomalies. */
export const GoalResultPanel = memo(function GoalResultPanel({ group, results }: GoalResultPanelProps) {
  const { noticed, jobs, records } = group;
  const { goal, why, checkFirst } = goalGroupTexts(group.goalId);
  const id = goalResultId(group.id);
  const titleOf = (jobId: string) =>
    noticed.length === 1 ? undefined : noticed.find(({ job }) => job.id === jobId)?.job.title;
  return (
    <EuiPanel
      id={id}
      tabIndex={-1}
      hasBorder
      hasShadow={false}
      paddingSize="m"
      role="article"
      aria-labelledby={`${id}-title`}
      data-test-subj={id}
    >
      <Head id={`${id}-title`} goal={goal} highest={noticed[0]} />
      {(why !== undefined || checkFirst !== undefined) && <SoWhat why={why} checkFirst={checkFirst} />}
      <EuiSpacer size="s" />
      <JobsOfGoal noticed={noticed} threshold={results.threshold} />
      <EuiSpacer size="s" />
      <AnomalyList records={records} titleOf={titleOf} range={results} />
      <Ways jobIds={jobs.map((job) => job.id)} goal={goal} results={results} />
    </EuiPanel>
  );
});

function Head({ id, goal, highest }: { id: string; goal: string; highest: GroupedResults | undefined }) {
  const max = highest?.results.max;
  return (
    <EuiFlexGroup alignItems="center" gutterSize="s" responsive={false} wrap>
      <EuiFlexItem grow={false}>
        <EuiTitle size="xs">
          <h3 id={id}>{goal}</h3>
        </EuiTitle>
      </EuiFlexItem>
      {max !== undefined && (
        <EuiFlexItem grow={false}>
          <span>
            <ScoreBadge score={max.score} interim={max.interim} />
          </span>
        </EuiFlexItem>
      )}
    </EuiFlexGroup>
  );
}

function SoWhat({ why, checkFirst }: { why: string | undefined; checkFirst: string | undefined }) {
  return (
    <>
      <EuiSpacer size="xs" />
      <EuiText size="s">
        {why !== undefined && <p style={{ marginBlockEnd: 4 }}>{why}</p>}
        {checkFirst !== undefined && (
          <p>
            <strong>
              {i18n.translate('mlJobPicker.goals.checkFirst', { defaultMessage: 'Check first:' })}
            </strong>{' '}
            {checkFirst}
          </p>
        )}
      </EuiText>
    </>
  );
}

interface JobsOfGoalProps {
  noticed: readonly GroupedResults[];
  /** From which score on an anomaly counts. */
  threshold: number;
}

function JobsOfGoal({ noticed, threshold }: JobsOfGoalProps) {
  const { format } = useSession();
  return (
    <EuiText size="s">
      <ul
        style={{ listStyle: 'none', margin: 0 }}
        aria-label={i18n.translate('mlJobPicker.goalResults.jobs', {
          defaultMessage: 'Jobs that noticed something',
        })}
      >
        {noticed.map(({ job, results: { max, anomalies } }) => (
          <li key={job.id}>
            <JobLink jobId={job.id} title={job.title} /> {/* Of a job by itself the heading has the score. */}
            {max !== undefined && noticed.length > 1 && (
              <ScoreBadge score={max.score} interim={max.interim} />
            )}{' '}
            {anomalyCountText(anomalies, threshold, format)}
          </li>
        ))}
      </ul>
    </EuiText>
  );
}

interface WaysProps {
  jobIds: readonly string[];
  goal: string;
  results: ResultsResponse;
}

function Ways({ jobIds, goal, results: { fromMs, toMs } }: WaysProps) {
  const { links } = useSession();
  return (
    <EuiFlexGroup alignItems="center" gutterSize="m" responsive={false} wrap>
      <EuiFlexItem grow={false}>
        <EuiText size="s">
          <KibanaLink
            path={links.anomalyExplorer({ jobIds, fromMs, toMs })}
            data-test-subj="mlJobPickerGoalExplorer"
          >
            {i18n.translate('mlJobPicker.goalResults.explorer', {
              defaultMessage: 'All anomalies in the Anomaly Explorer',
            })}
          </KibanaLink>
        </EuiText>
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <NotifyButton
          jobIds={jobIds}
          label={i18n.translate('mlJobPicker.goalResults.notify', {
            defaultMessage: 'Get notified about {goal}',
            values: { goal },
          })}
        />
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}
