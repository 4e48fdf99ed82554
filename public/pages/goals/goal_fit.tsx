import { EuiBadge, EuiBadgeGroup } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { JOB_STATES } from '../../../common/evidence/job_state';
import { CheckingBadge } from '../../components/checking_badge';
import { useIsChecking } from '../../hooks/use_is_checking';
import type { GoalEntry } from '../../services/goal_entries';
import { stateText } from '../../text/state_text';

/** How many jobs of a goal are in each state, and whether the goal is a derived one. */
export function GoalFit({ entry }: { entry: GoalEntry }) {
  const isChecking = useIsChecking();
  const counts = JOB_STATES.map((state) => ({
    state,
    count: entry.jobs.filter((job) => job.state === state).length,
  })).filter(({ count }) => count > 0);
  return (
    <EuiBadgeGroup gutterSize="xs">
      {counts.map(({ state, count }) => {
        if (isChecking && state === 'unknown') return <CheckingBadge key={state} />;
        const { label, meaning, icon, color } = stateText(state);
        return (
          <EuiBadge
            key={state}
            color={color}
            iconType={icon}
            title={meaning}
            data-test-subj={`mlJobPickerGoalFit mlJobPickerState-${state}`}
          >
            {entry.jobs.length === 1
              ? label
              : i18n.translate('mlJobPicker.goals.fit', {
                  defaultMessage: '{count} {state}',
                  values: { count, state: label },
                })}
          </EuiBadge>
        );
      })}
      {entry.jobs.length === 0 && (
        <EuiBadge color="hollow" iconType="minusInCircle">
          {i18n.translate('mlJobPicker.goals.noJobHere', { defaultMessage: 'No job in this Kibana' })}
        </EuiBadge>
      )}
      {entry.kind === 'derived' && (
        <EuiBadge color="hollow" iconType="gear">
          {i18n.translate('mlJobPicker.goals.derived', {
            defaultMessage: 'derived from its configuration',
          })}
        </EuiBadge>
      )}
    </EuiBadgeGroup>
  );
}
