import { i18n } from '@kbn/i18n';

import type { CoverageMode } from '../../common/coverage/coverage_mode';

export interface CoverageModeText {
  label: string;
  /** One sentence: what the coverage then shows. */
  meaning: string;
}

export function coverageModeText(mode: CoverageMode): CoverageModeText {
  switch (mode) {
    case 'now':
      return {
        label: i18n.translate('mlJobPicker.coverage.mode.now', { defaultMessage: 'Now' }),
        meaning: i18n.translate('mlJobPicker.coverage.mode.nowMeaning', {
          defaultMessage: 'What the jobs watch at this moment.',
        }),
      };
    case 'ready':
      return {
        label: i18n.translate('mlJobPicker.coverage.mode.ready', { defaultMessage: 'With what is ready' }),
        meaning: i18n.translate('mlJobPicker.coverage.mode.readyMeaning', {
          defaultMessage: 'As if each job whose data is there were activated.',
        }),
      };
    case 'everything':
      return {
        label: i18n.translate('mlJobPicker.coverage.mode.everything', { defaultMessage: 'With everything' }),
        meaning: i18n.translate('mlJobPicker.coverage.mode.everythingMeaning', {
          defaultMessage: 'As if every job ran and saw data: the most that ML jobs can watch.',
        }),
      };
  }
}
