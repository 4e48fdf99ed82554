import { EuiSpacer, EuiTitle } from '@elastic/eui';
import React from 'react';

import { themeAnchor } from './anchors';
import { GoalCard } from './goal_card';
import { GoalGrid } from './goal_grid';
import type { ThemeGroup } from './group_by_theme';
import { useBelowHeader } from './use_below_header';

interface ThemeSectionProps {
  group: ThemeGroup;
  goalId: string | undefined;
}

/** The goals of a theme. */
export function ThemeSection({ group: { id, title, goals }, goalId }: ThemeSectionProps) {
  const anchor = themeAnchor(id);
  const belowHeader = useBelowHeader();
  return (
    <section aria-labelledby={anchor}>
      <EuiSpacer />
      <EuiTitle size="s">
        <h2 id={anchor} tabIndex={-1} style={belowHeader}>
          {title}
        </h2>
      </EuiTitle>
      <EuiSpacer size="s" />
      <GoalGrid>
        {goals.map((entry) => (
          <GoalCard key={entry.id} entry={entry} pointedAt={entry.id === goalId} />
        ))}
      </GoalGrid>
    </section>
  );
}
