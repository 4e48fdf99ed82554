import { attackMatrix } from '../../../common/catalogue/attack/attack_matrix';
import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import { GOAL_THEMES } from '../../../common/catalogue/goals/goal';
import { GOAL_CATALOGUE } from '../../../common/catalogue/goals/goal_catalogue';
import { goalTexts } from '../../text/goal_catalogue_text';
import { goalThemeText } from '../../text/goal_theme_text';

/** What may be chosen, in groups with a title each, or in one without. */
export interface ChoiceGroup {
  title?: string;
  choices: Array<{ id: string; label: string }>;
}

/** All tactics of a version, in matrix order. */
export function tacticChoices(version: AttackVersion): ChoiceGroup[] {
  return [{ choices: attackMatrix(version).tactics.map(({ id, name }) => ({ id, label: name })) }];
}

/** The catalogue's goals by theme, in its order. */
export function goalChoices(): ChoiceGroup[] {
  return GOAL_THEMES.map(({ id }) => ({
    title: goalThemeText(id),
    choices: GOAL_CATALOGUE.filter(({ theme }) => theme === id).map((goal) => ({
      id: goal.id,
      label: goalTexts(goal).goal,
    })),
  }));
}
