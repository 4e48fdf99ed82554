import { i18n } from '@kbn/i18n';

import { GOAL_THEMES } from '../../../common/catalogue/goals/goal';
import type { GoalEntry } from '../../services/goal_entries';
import { goalThemeText } from '../../text/goal_theme_text';

export interface ThemeGroup {
  id: string;
  title: string;
  /** Those that this Kibana has a job for first. Never empty. */
  goals: GoalEntry[];
}

/** Goals by theme in the catalogue's order, derived ones at the end; themes without a goal are left out. */
export function groupByTheme(goals: readonly GoalEntry[]): ThemeGroup[] {
  const themes = GOAL_THEMES.map(({ id }): ThemeGroup => ({
    id,
    title: goalThemeText(id),
    goals: goals.filter((entry) => entry.kind === 'catalogue' && entry.goal.theme === id),
  }));
  const others: ThemeGroup = {
    id: 'other',
    title: i18n.translate('mlJobPicker.goals.otherJobs', { defaultMessage: 'Other jobs' }),
    goals: goals.filter(({ kind }) => kind === 'derived'),
  };
  return [...themes, others]
    .filter((group) => group.goals.length > 0)
    .map((group) => ({
      ...group,
      goals: [
        ...group.goals.filter(({ jobs }) => jobs.length > 0),
        ...group.goals.filter(({ jobs }) => jobs.length === 0),
      ],
    }));
}
