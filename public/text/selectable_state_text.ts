import { i18n } from '@kbn/i18n';

import type { SelectableState } from '../services/selection_view';

/** What it means to allow jobs in this state, in a few words after the state's name. */
export function selectableStateText(state: SelectableState): string {
  switch (state) {
    case 'ready':
      return i18n.translate('mlJobPicker.best.allowReady', { defaultMessage: 'their data is there' });
    case 'limited':
      return i18n.translate('mlJobPicker.best.allowLimited', {
        defaultMessage: 'they would run on less than they want',
      });
    case 'blind':
      return i18n.translate('mlJobPicker.best.allowBlind', {
        defaultMessage: 'installed, and to be made to work again',
      });
    case 'needs_data':
      return i18n.translate('mlJobPicker.best.allowNeedsData', {
        defaultMessage: 'to see what more data would be worth',
      });
    case 'unknown':
      return i18n.translate('mlJobPicker.best.allowUnknown', { defaultMessage: 'could not be checked' });
  }
}
