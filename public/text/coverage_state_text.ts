import { i18n } from '@kbn/i18n';

import type { CoverageState } from '../../common/coverage/coverage_state';
import { stateText, type StateText } from './state_text';

/**
 * How the state of a cell is called and shown: the words of its best job's state, and those for cells without one.
 * `marked`: somebody else's Navigator layer marks the cell.
 */
export function coverageStateText(state: CoverageState | 'marked'): StateText {
  switch (state) {
    case 'none':
      return {
        label: i18n.translate('mlJobPicker.coverage.state.none', { defaultMessage: 'No job' }),
        meaning: i18n.translate('mlJobPicker.coverage.state.noneMeaning', {
          defaultMessage: 'No ML job watches for it.',
        }),
        icon: 'minus',
        color: 'default',
      };
    case 'marked':
      return {
        label: i18n.translate('mlJobPicker.coverage.state.marked', { defaultMessage: 'Marked' }),
        meaning: i18n.translate('mlJobPicker.coverage.state.markedMeaning', {
          defaultMessage: 'The layer gives it a score or a color, whatever that means there.',
        }),
        icon: 'flag',
        color: 'default',
      };
    case 'active':
    case 'blind':
    case 'ready':
    case 'limited':
    case 'needs_data':
    case 'unknown':
      return stateText(state);
  }
}
