import { EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { useSelection } from '../../hooks/use_selection';
import { wouldWork } from '../../services/goal_choice';
import type { GoalEntry } from '../../services/goal_entries';

interface GoalCountProps {
  shown: readonly GoalEntry[];
  total: number;
  narrowed: boolean;
}

/** How many goals are shown, announced as it changes, and a way to select all that works for them. */
export function GoalCount({ shown, total, narrowed }: GoalCountProps) {
  const selection = useSelection();
  const working = shown.flatMap(({ jobs }) => jobs.filter(wouldWork).map(({ id }) => id));
  const missing = [...new Set(working)].filter((id) => !selection.has(id));
  return (
    <EuiFlexGroup alignItems="center" gutterSize="s" responsive={false} wrap>
      <EuiFlexItem grow={false}>
        <EuiText size="s" role="status" data-test-subj="mlJobPickerGoalCount">
          {i18n.translate('mlJobPicker.goals.count', {
            defaultMessage:
              '{narrowed, select, yes {{shown} of {total, plural, one {# goal} other {# goals}}} other {{total, plural, one {# goal} other {# goals}}}}',
            values: { narrowed: narrowed ? 'yes' : 'no', shown: shown.length, total },
          })}
        </EuiText>
      </EuiFlexItem>
      {missing.length > 0 && (
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty
            size="xs"
            onClick={() => selection.add(missing)}
            data-test-subj="mlJobPickerSelectWorking"
          >
            {i18n.translate('mlJobPicker.goals.selectWorking', {
              defaultMessage:
                'Select {count, plural, one {the one job shown that would work} other {all # jobs shown that would work}}',
              values: { count: missing.length },
            })}
          </EuiButtonEmpty>
        </EuiFlexItem>
      )}
    </EuiFlexGroup>
  );
}
