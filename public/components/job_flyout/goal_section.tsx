import { EuiBadge, EuiLink, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { Fragment } from 'react';

import type { Recommendation } from '../../../common/api/recommendations';
import type { Goal } from '../../../common/catalogue/goals/goal';
import { goalsOfFamily } from '../../../common/catalogue/goals/goal_catalogue';
import { useAppLink } from '../../hooks/use_app_link';
import { tabPath } from '../../tabs';
import { goalTexts } from '../../text/goal_catalogue_text';
import { goalText } from '../../text/goal_text';
import { FlyoutSection } from './flyout_section';

interface GoalSectionProps {
  job: Recommendation;
}

/** What a job is good for: the goals of its family, or one that is derived from what it counts. */
export function GoalSection({ job }: GoalSectionProps) {
  const goals = goalsOfFamily(job.family);
  return (
    <FlyoutSection
      title={i18n.translate('mlJobPicker.job.goals', {
        defaultMessage: '{count, plural, one {Goal} other {Goals}}',
        values: { count: Math.max(goals.length, 1) },
      })}
    >
      {goals.map((goal, position) => (
        <Fragment key={goal.id}>
          {position > 0 && <EuiSpacer size="m" />}
          <CatalogueGoal goal={goal} />
        </Fragment>
      ))}
      {goals.length === 0 && <DerivedGoal job={job} />}
    </FlyoutSection>
  );
}

function CatalogueGoal({ goal }: { goal: Goal }) {
  const link = useAppLink();
  const { goal: title, why, checkFirst } = goalTexts(goal);
  const toGoal = { openJobId: undefined, query: undefined, goalId: goal.id };
  return (
    <EuiText size="s">
      <h4>
        <EuiLink {...link(toGoal, tabPath('goals'))} data-test-subj={`mlJobPickerGoalOfJob-${goal.id}`}>
          {title}
        </EuiLink>
      </h4>
      <p>{why}</p>
      <p>
        <strong>
          {i18n.translate('mlJobPicker.job.checkFirst', { defaultMessage: 'Check first on a hit:' })}
        </strong>{' '}
        {checkFirst}
      </p>
    </EuiText>
  );
}

function DerivedGoal({ job }: GoalSectionProps) {
  return (
    <EuiText size="s">
      <p>
        {goalText(job.detectors)}{' '}
        <EuiBadge>
          {i18n.translate('mlJobPicker.job.derivedGoal', {
            defaultMessage: 'Derived from its configuration',
          })}
        </EuiBadge>
      </p>
    </EuiText>
  );
}
