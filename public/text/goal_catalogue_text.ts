import { i18n } from '@kbn/i18n';

import type { Goal } from '../../common/catalogue/goals/goal';

export interface GoalTexts {
  /** What a person wants to notice. */
  goal: string;
  why: string;
  checkFirst: string;
}

/** The catalogue's texts of a goal in the reader's language, under ids made from the goal's stable id. */
export function goalTexts({ id, goal, soWhat }: Pick<Goal, 'id' | 'goal' | 'soWhat'>): GoalTexts {
  const text = (part: keyof GoalTexts, defaultMessage: string) =>
    i18n.translate(`mlJobPicker.goals.${id}.${part}`, { defaultMessage });
  return {
    goal: text('goal', goal),
    why: text('why', soWhat.why),
    checkFirst: text('checkFirst', soWhat.checkFirst),
  };
}
