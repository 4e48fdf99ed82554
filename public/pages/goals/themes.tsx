import React, { useMemo } from 'react';

import type { GoalEntry } from '../../services/goal_entries';
import { groupByTheme } from './group_by_theme';
import { ThemeIndex } from './theme_index';
import { ThemeSection } from './theme_section';

interface ThemesProps {
  goals: readonly GoalEntry[];
  goalId: string | undefined;
}

/** Goals under their themes, with a way to each theme. */
export function Themes({ goals, goalId }: ThemesProps) {
  const groups = useMemo(() => groupByTheme(goals), [goals]);
  return (
    <>
      {groups.length > 1 && <ThemeIndex groups={groups} />}
      {groups.map((group) => (
        <ThemeSection key={group.id} group={group} goalId={goalId} />
      ))}
    </>
  );
}
