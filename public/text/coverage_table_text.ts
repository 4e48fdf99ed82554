import { i18n } from '@kbn/i18n';

import type { PairCoverage } from '../../common/coverage/coverage';
import type { Formatters } from './formatters';

/** How many of the detections that name a pair are active: `1 of 2`; a dash without any. */
export function activeFamiliesText(own: PairCoverage | undefined, format: Formatters): string {
  if (own === undefined) return '–';
  const active = own.families.filter(({ state }) => state === 'active').length;
  return i18n.translate('mlJobPicker.coverage.table.ofDetections', {
    defaultMessage: '{active} of {all}',
    values: { active: format.number(active), all: format.number(own.families.length) },
  });
}

export function tacticAloneText(): string {
  return i18n.translate('mlJobPicker.coverage.table.tacticAlone', { defaultMessage: 'The tactic alone' });
}

export function fromSubTechniquesText(): string {
  return i18n.translate('mlJobPicker.coverage.table.fromSubTechniques', {
    defaultMessage: 'by its sub-techniques',
  });
}
