import { EuiBadge, EuiFlexGroup, EuiFlexItem, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { Recommendation } from '../../../common/api/recommendations';
import type { RankNote } from '../../../common/recommendation/rank_jobs';
import { JobLink } from '../../components/job_link';
import { SelectJobCheckbox } from '../../components/select_job_checkbox';
import { StateBadge } from '../../components/state_badge';
import { useRanking } from '../../hooks/use_ranking';
import { useSession } from '../../hooks/use_session';
import { rankingText } from '../../text/ranking_text';
import { reasonText } from '../../text/reason_text';

interface GoalJobsProps {
  jobs: readonly Recommendation[];
  /** Families of the goal, in its order. */
  families: readonly string[];
}

/** The jobs of a goal, best first, each to be selected and opened, with what decided its state and what it adds. */
export function GoalJobs({ jobs, families }: GoalJobsProps) {
  const rank = useRanking();
  const ranked = useMemo(() => rank(jobs, { kind: 'goal', families }), [rank, jobs, families]);
  if (jobs.length === 0) {
    return null;
  }
  const statesDiffer = jobs.some(({ state }) => state !== jobs[0]?.state);
  return (
    <>
      <EuiSpacer size="s" />
      <EuiFlexGroup component="ul" direction="column" gutterSize="s" responsive={false}>
        {ranked.jobs.map((job) => (
          <EuiFlexItem key={job.id} component="li" grow={false} data-test-subj={`mlJobPickerJob-${job.id}`}>
            <GoalJob job={job} note={ranked.noteOf(job)} withState={statesDiffer} />
          </EuiFlexItem>
        ))}
      </EuiFlexGroup>
    </>
  );
}

interface GoalJobProps {
  job: Recommendation;
  note: RankNote | undefined;
  withState: boolean;
}

function GoalJob({ job, note, withState }: GoalJobProps) {
  const { format } = useSession();
  const { id, title, state, reasons, origin, generation } = job;
  const [decisive] = reasons;
  return (
    <EuiFlexGroup gutterSize="s" responsive={false} alignItems="flexStart">
      <EuiFlexItem grow={false}>
        <SelectJobCheckbox jobId={id} title={title} />
      </EuiFlexItem>
      <EuiFlexItem>
        <EuiText size="s">
          <JobLink jobId={id} title={title} />
        </EuiText>
        <EuiText size="xs" color="subdued">
          {decisive !== undefined && <div>{reasonText(decisive, format).sentence}</div>}
          {note !== undefined && <div>{rankingText(note, format, ['adds', 'cost'])}</div>}
          {generation.installedOlder.length > 0 && (
            <div>
              {i18n.translate('mlJobPicker.goals.olderInstalled', {
                defaultMessage: 'An older version of it is installed: open the job for details.',
              })}
            </div>
          )}
          {origin === 'picker' && (
            <EuiBadge color="hollow">
              {i18n.translate('mlJobPicker.goals.ownJob', { defaultMessage: 'Job of ML Job Picker' })}
            </EuiBadge>
          )}
        </EuiText>
      </EuiFlexItem>
      {withState && (
        <EuiFlexItem grow={false}>
          <StateBadge state={state} />
        </EuiFlexItem>
      )}
    </EuiFlexGroup>
  );
}
