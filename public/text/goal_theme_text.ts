import { i18n } from '@kbn/i18n';

import { GOAL_THEMES, type GoalTheme } from '../../common/catalogue/goals/goal';

/** Title of a theme in the reader's language. */
export function goalThemeText(theme: GoalTheme): string {
  const title = GOAL_THEMES.find(({ id }) => id === theme)?.title ?? theme;
  return i18n.translate(`mlJobPicker.goals.theme.${theme}`, { defaultMessage: title });
}
