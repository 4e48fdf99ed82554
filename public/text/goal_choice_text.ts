import { i18n } from '@kbn/i18n';

import type { GoalChoice } from '../services/goal_choice';

/** Why a goal has nothing that one click could select. */
export function goalChoiceText(kind: Exclude<GoalChoice['kind'], 'would_work'>): string {
  switch (kind) {
    case 'all_active':
      return i18n.translate('mlJobPicker.goals.choice.allActive', {
        defaultMessage: 'Nothing to do: it is being watched already.',
      });
    case 'blind':
      return i18n.translate('mlJobPicker.goals.choice.blind', {
        defaultMessage: 'Nothing to select: what is installed needs repair first.',
      });
    case 'needs_data':
      return i18n.translate('mlJobPicker.goals.choice.needsData', {
        defaultMessage: 'Nothing to select that would work: the data is missing.',
      });
    case 'unknown':
      return i18n.translate('mlJobPicker.goals.choice.unknown', {
        defaultMessage: 'Whether it would work could not be checked, so choose by hand.',
      });
    case 'no_job':
      return i18n.translate('mlJobPicker.goals.choice.noJob', {
        defaultMessage: 'Nothing to select: no job in this Kibana.',
      });
  }
}
