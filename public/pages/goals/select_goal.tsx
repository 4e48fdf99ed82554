import { EuiButtonEmpty, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { Recommendation } from '../../../common/api/recommendations';
import { useIsChecking } from '../../hooks/use_is_checking';
import { useSelection } from '../../hooks/use_selection';
import { goalChoice } from '../../services/goal_choice';
import { goalChoiceText } from '../../text/goal_choice_text';

interface SelectGoalProps {
  goal: string;
  jobs: readonly Recommendation[];
}

/** Selects all jobs of a goal that would work, or says why there is none. */
export function SelectGoal({ goal, jobs }: SelectGoalProps) {
  const isChecking = useIsChecking();
  const choice = goalChoice(jobs);
  // What would work is not known yet; the goal's badge says so.
  if (isChecking && choice.kind === 'unknown') return null;
  return (
    <>
      <EuiSpacer size="s" />
      {choice.kind === 'would_work' ? (
        <SelectButton goal={goal} jobs={choice.jobs} />
      ) : (
        <EuiText size="xs" color="subdued">
          <p>{goalChoiceText(choice.kind)}</p>
        </EuiText>
      )}
    </>
  );
}

function SelectButton({ goal, jobs }: SelectGoalProps) {
  const selection = useSelection();
  const ids = jobs.map(({ id }) => id);
  const missing = ids.filter((id) => !selection.has(id));
  const selected = missing.length === 0;
  const label = selected
    ? i18n.translate('mlJobPicker.goals.deselect', {
        defaultMessage: 'Deselect {count, plural, one {the job} other {# jobs}}',
        values: { count: ids.length },
      })
    : i18n.translate('mlJobPicker.goals.select', {
        defaultMessage:
          'Select {count, plural, one {the job that would work} other {# jobs that would work}}',
        values: { count: missing.length },
      });
  return (
    <EuiButtonEmpty
      size="s"
      flush="left"
      iconType={selected ? 'minusInCircle' : 'plusInCircle'}
      onClick={() => (selected ? selection.remove(ids) : selection.add(ids))}
      aria-label={i18n.translate('mlJobPicker.goals.selectFor', {
        defaultMessage: '{label}: {goal}',
        values: { label, goal },
      })}
      data-test-subj="mlJobPickerSelectGoal"
    >
      {label}
    </EuiButtonEmpty>
  );
}
