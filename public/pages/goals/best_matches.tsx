import { EuiSpacer, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { GoalEntry } from '../../services/goal_entries';
import type { FoundGoal } from '../../services/goal_finder';
import { GoalCard } from './goal_card';
import { GoalGrid } from './goal_grid';

interface BestMatchesProps {
  found: readonly FoundGoal[];
  /** Those of them that the filters let through. */
  shown: readonly GoalEntry[];
  goalId: string | undefined;
}

/** What a search found in one list, best first, each with what matched. */
export function BestMatches({ found, shown, goalId }: BestMatchesProps) {
  if (shown.length === 0) {
    return null;
  }
  const visible = new Set(shown);
  return (
    <section>
      <EuiSpacer />
      <EuiTitle size="xs">
        <h2>{i18n.translate('mlJobPicker.goals.bestMatches', { defaultMessage: 'Best matches first' })}</h2>
      </EuiTitle>
      <EuiSpacer size="s" />
      <GoalGrid>
        {found
          .filter(({ entry }) => visible.has(entry))
          .map(({ entry, matchedBecause }) => (
            <GoalCard
              key={entry.id}
              entry={entry}
              matchedBecause={matchedBecause}
              pointedAt={entry.id === goalId}
            />
          ))}
      </GoalGrid>
    </section>
  );
}
