import { i18n } from '@kbn/i18n';

import { GOAL_CATALOGUE } from '../../common/catalogue/goals/goal_catalogue';
import type { Formatters } from './formatters';
import { goalTexts, type GoalTexts } from './goal_catalogue_text';

/** Texts of the goal that jobs are grouped under; of the jobs that no goal names there is no more than a title. */
export function goalGroupTexts(goalId: string | undefined): Partial<GoalTexts> & { goal: string } {
  const goal = GOAL_CATALOGUE.find(({ id }) => id === goalId);
  return goal === undefined
    ? { goal: i18n.translate('mlJobPicker.goalResults.others', { defaultMessage: 'Other jobs' }) }
    : goalTexts(goal);
}

/** `2 anomalies`, which are those from the score on that counts; `all below 50` where a job noticed something, but no such. */
export function anomalyCountText(count: number, threshold: number, format: Formatters): string {
  return i18n.translate('mlJobPicker.goalResults.anomalies', {
    defaultMessage:
      '{count, plural, =0 {all below {threshold}} one {{shown} anomaly} other {{shown} anomalies}}',
    values: { count, shown: format.number(count), threshold: format.number(threshold) },
  });
}
