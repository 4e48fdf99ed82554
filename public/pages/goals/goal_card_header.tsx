import { EuiButtonIcon, EuiFlexGroup, EuiFlexItem, EuiSpacer, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { useAppLink } from '../../hooks/use_app_link';
import type { GoalEntry } from '../../services/goal_entries';
import { goalAnchor } from './anchors';
import { GoalFit } from './goal_fit';
import { useBelowHeader } from './use_below_header';

interface GoalCardHeaderProps {
  entry: GoalEntry;
  goal: string;
}

/** The goal with its address, and how its jobs fit. */
export function GoalCardHeader({ entry, goal }: GoalCardHeaderProps) {
  const link = useAppLink();
  const belowHeader = useBelowHeader();
  return (
    <>
      <EuiFlexGroup gutterSize="s" responsive={false} alignItems="flexStart">
        <EuiFlexItem>
          <EuiTitle size="xs">
            <h3 id={goalAnchor(entry.id)} tabIndex={-1} style={belowHeader}>
              {goal}
            </h3>
          </EuiTitle>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiButtonIcon
            iconType="link"
            color="text"
            {...link({ goalId: entry.id })}
            aria-label={i18n.translate('mlJobPicker.goals.link', {
              defaultMessage: 'Link to the goal: {goal}',
              values: { goal },
            })}
            data-test-subj={`mlJobPickerGoalLink-${entry.id}`}
          />
        </EuiFlexItem>
      </EuiFlexGroup>
      <EuiSpacer size="xs" />
      <GoalFit entry={entry} />
    </>
  );
}
