import { i18n } from '@kbn/i18n';

import type { PriorityKind } from '../services/selection_view';

/** What may be wanted, and what that means. */
export function priorityText(kind: PriorityKind): { label: string; meaning: string } {
  switch (kind) {
    case 'all':
      return {
        label: i18n.translate('mlJobPicker.best.priorityAll', { defaultMessage: 'All of ATT&CK' }),
        meaning: i18n.translate('mlJobPicker.best.priorityAllMeaning', {
          defaultMessage: 'Every technique under a tactic that any job names; each counts the same.',
        }),
      };
    case 'tactics':
      return {
        label: i18n.translate('mlJobPicker.best.priorityTactics', { defaultMessage: 'Tactics' }),
        meaning: i18n.translate('mlJobPicker.best.priorityTacticsMeaning', {
          defaultMessage: 'Everything that any job names under the chosen tactics.',
        }),
      };
    case 'goals':
      return {
        label: i18n.translate('mlJobPicker.best.priorityGoals', { defaultMessage: 'Goals' }),
        meaning: i18n.translate('mlJobPicker.best.priorityGoalsMeaning', {
          defaultMessage: 'A goal is covered by any one of its jobs.',
        }),
      };
    case 'layer':
      return {
        label: i18n.translate('mlJobPicker.best.priorityLayer', {
          defaultMessage: 'A Navigator layer',
        }),
        meaning: i18n.translate('mlJobPicker.best.priorityLayerMeaning', {
          defaultMessage:
            'The cells that the layer marks, such as what a threat group uses. The highest score weighs 1,000 and the others in proportion; a cell without a score weighs 1.',
        }),
      };
  }
}

/** What to do before anything can be solved. */
export function missingPriorityText(kind: Exclude<PriorityKind, 'all'>): string {
  switch (kind) {
    case 'tactics':
      return i18n.translate('mlJobPicker.best.chooseTactics', {
        defaultMessage: 'Choose at least one tactic.',
      });
    case 'goals':
      return i18n.translate('mlJobPicker.best.chooseGoals', { defaultMessage: 'Choose at least one goal.' });
    case 'layer':
      return i18n.translate('mlJobPicker.best.chooseLayer', {
        defaultMessage: 'Open a layer file that marks at least one cell.',
      });
  }
}
