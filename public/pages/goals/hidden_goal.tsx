import { EuiButton, EuiCallOut, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { GoalEntry } from '../../services/goal_entries';
import { entryTexts } from './entry_texts';

interface HiddenGoalProps {
  goalId: string | undefined;
  goals: readonly GoalEntry[];
  shown: readonly GoalEntry[];
  onShow(): void;
}

/** Says why the goal that the address points at can't be seen. Renders nothing where it can. */
export function HiddenGoal({ goalId, goals, shown, onShow }: HiddenGoalProps) {
  if (goalId === undefined || shown.some(({ id }) => id === goalId)) {
    return null;
  }
  const entry = goals.find(({ id }) => id === goalId);
  return (
    <>
      <EuiSpacer size="s" />
      {entry === undefined ? (
        <EuiCallOut
          announceOnMount
          size="s"
          color="warning"
          iconType="warning"
          title={i18n.translate('mlJobPicker.goals.unknownGoal', {
            defaultMessage: 'The address points at the goal "{goalId}", which is not known here',
            values: { goalId },
          })}
          data-test-subj="mlJobPickerUnknownGoal"
        />
      ) : (
        <EuiCallOut
          announceOnMount
          size="s"
          iconType="eyeClosed"
          title={i18n.translate('mlJobPicker.goals.hiddenGoal', {
            defaultMessage: 'Search or filters hide the goal "{goal}"',
            values: { goal: entryTexts(entry).goal },
          })}
          data-test-subj="mlJobPickerHiddenGoal"
        >
          <EuiButton size="s" onClick={onShow}>
            {i18n.translate('mlJobPicker.goals.showGoal', { defaultMessage: 'Show the goal' })}
          </EuiButton>
        </EuiCallOut>
      )}
    </>
  );
}
