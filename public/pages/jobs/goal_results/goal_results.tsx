import { EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useCallback, useMemo } from 'react';

import type { InstalledJob } from '../../../../common/api/jobs';
import type { ResultsResponse } from '../../../../common/api/results';
import { ScoreSwimLane } from '../../../components/results/score_swim_lane';
import { goalGroupTexts } from '../../../text/goal_results_text';
import type { KnownJobs } from '../results/job_topics';
import { GoalResultPanel, goalResultId } from './goal_result_panel';
import { goalResultGroups, type GoalResultGroup } from './goal_result_groups';
import { QuietGoals } from './quiet_goals';

interface GoalResultsProps {
  jobs: readonly InstalledJob[];
  /** Undefined where it is not known what the jobs noticed. */
  results: ResultsResponse | undefined;
  known: KnownJobs | undefined;
}

/** What each goal noticed: why that matters and what to check first, next to its hits; then the goals without any. */
export function GoalResults({ jobs, results, known }: GoalResultsProps) {
  const groups = useMemo(() => goalResultGroups(jobs, results, known), [jobs, results, known]);
  const hits = groups.filter(({ noticed }) => noticed.length > 0);
  const quiet = groups.filter(({ noticed }) => noticed.length === 0);
  return (
    <div data-test-subj="mlJobPickerGoalResults">
      {results !== undefined && hits.length > 0 && <GoalLanes groups={hits} range={results} />}
      {results !== undefined &&
        hits.map((group) => (
          <React.Fragment key={group.id}>
            <GoalResultPanel group={group} results={results} />
            <EuiSpacer size="m" />
          </React.Fragment>
        ))}
      {quiet.length > 0 && <QuietGoals groups={quiet} results={results} known={known} />}
    </div>
  );
}

/** When which goal noticed something. More lanes than these would fill the screen before the first hit. */
const MOST_LANES = 15;

function GoalLanes({ groups, range }: { groups: readonly GoalResultGroup[]; range: ResultsResponse }) {
  const lanes = useMemo(
    () =>
      groups.slice(0, MOST_LANES).map((group) => ({
        id: group.id,
        label: goalGroupTexts(group.goalId).goal,
        timeline: group.timeline,
      })),
    [groups]
  );
  const open = useCallback((laneId: string) => document.getElementById(goalResultId(laneId))?.focus(), []);
  return (
    <>
      <ScoreSwimLane
        lanes={lanes}
        range={range}
        title={i18n.translate('mlJobPicker.goalResults.lanes', {
          defaultMessage: 'Highest anomaly score over time of {count, plural, one {# goal} other {# goals}}',
          values: { count: lanes.length },
        })}
        onOpen={open}
      />
      <EuiSpacer size="m" />
    </>
  );
}
