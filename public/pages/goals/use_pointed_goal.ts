import { useEffect } from 'react';

import { goalAnchor } from './anchors';
import { goTo } from './go_to';

/** Goes to the goal that the address points at. @param goalId absent while the goal is not in the page */
export function usePointedGoal(goalId: string | undefined): void {
  useEffect(() => {
    if (goalId !== undefined) goTo(goalAnchor(goalId));
  }, [goalId]);
}
