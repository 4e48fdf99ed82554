import { EuiLink } from '@elastic/eui';
import React from 'react';

import { GOAL_CATALOGUE } from '../../../common/catalogue/goals/goal_catalogue';
import { useAppLink } from '../../hooks/use_app_link';
import { tabPath } from '../../tabs';
import { goalTexts } from '../../text/goal_catalogue_text';

interface GoalLinksProps {
  goalIds: readonly string[];
}

/** Goals as links to where they are explained. */
export function GoalLinks({ goalIds }: GoalLinksProps) {
  const link = useAppLink();
  const goals = GOAL_CATALOGUE.filter(({ id }) => goalIds.includes(id));
  return (
    <ul>
      {goals.map((goal) => (
        <li key={goal.id}>
          <EuiLink {...link({ openJobId: undefined, query: undefined, goalId: goal.id }, tabPath('goals'))}>
            {goalTexts(goal).goal}
          </EuiLink>
        </li>
      ))}
    </ul>
  );
}
