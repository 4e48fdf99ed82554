import { EuiPanel, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { memo } from 'react';

import { useSession } from '../../hooks/use_session';
import type { GoalEntry } from '../../services/goal_entries';
import type { MatchedBecause } from '../../services/goal_finder';
import { goalMatchText } from '../../text/goal_match_text';
import { goalAnchor } from './anchors';
import { entryTexts } from './entry_texts';
import { GoalCardHeader } from './goal_card_header';
import { GoalJobs } from './goal_jobs';
import { GoalTags } from './goal_tags';
import { MissingJobs } from './missing_jobs';
import { SelectGoal } from './select_goal';

const NO_FAMILIES: readonly string[] = [];

interface GoalCardProps {
  entry: GoalEntry;
  /** What a search found it by. */
  matchedBecause?: MatchedBecause;
  /** True for the goal that the address points at. */
  pointedAt: boolean;
}

/** A goal: why it matters, what to check first, how its jobs fit here, and to select those that would work. */
export const GoalCard = memo(function GoalCard({ entry, matchedBecause, pointedAt }: GoalCardProps) {
  const { goal, why, checkFirst } = entryTexts(entry);
  return (
    <EuiPanel
      hasBorder
      hasShadow={false}
      paddingSize="m"
      color={pointedAt ? 'primary' : 'plain'}
      role="article"
      aria-labelledby={goalAnchor(entry.id)}
      aria-current={pointedAt ? 'location' : undefined}
      data-test-subj={`mlJobPickerGoal-${entry.id}`}
    >
      <GoalCardHeader entry={entry} goal={goal} />
      <EuiSpacer size="s" />
      {why !== undefined && (
        <EuiText size="s">
          <p>{why}</p>
        </EuiText>
      )}
      {checkFirst !== undefined && <CheckFirst text={checkFirst} />}
      {matchedBecause !== undefined && <Matched by={matchedBecause} />}
      <EuiSpacer size="s" />
      <GoalTags entry={entry} />
      <GoalJobs jobs={entry.jobs} families={familiesOf(entry)} />
      {entry.kind === 'catalogue' && <MissingJobs families={entry.missing} all={entry.jobs.length === 0} />}
      {entry.jobs.length > 0 && <SelectGoal goal={goal} jobs={entry.jobs} />}
    </EuiPanel>
  );
});

function familiesOf(entry: GoalEntry): readonly string[] {
  switch (entry.kind) {
    case 'catalogue':
      return entry.goal.families;
    case 'derived':
      return NO_FAMILIES;
  }
}

function CheckFirst({ text }: { text: string }) {
  return (
    <>
      <EuiSpacer size="xs" />
      <EuiText size="s">
        <p>
          <strong>
            {i18n.translate('mlJobPicker.goals.checkFirst', { defaultMessage: 'Check first:' })}
          </strong>{' '}
          {text}
        </p>
      </EuiText>
    </>
  );
}

function Matched({ by }: { by: MatchedBecause }) {
  const { format } = useSession();
  return (
    <>
      <EuiSpacer size="xs" />
      <EuiText size="xs" data-test-subj="mlJobPickerGoalMatch">
        <p>{goalMatchText(by, format)}</p>
      </EuiText>
    </>
  );
}
