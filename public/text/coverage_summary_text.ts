import { i18n } from '@kbn/i18n';

import type { Formatters } from './formatters';

/** `12 of 58` */
export function ofAllText(count: number, all: number, format: Formatters): string {
  return i18n.translate('mlJobPicker.coverage.summary.ofAll', {
    defaultMessage: '{count} of {all}',
    values: { count: format.number(count), all: format.number(all) },
  });
}

/** The number that stands for the whole, for those who wonder what a pair is. */
export function pairsMeaning(): string {
  return i18n.translate('mlJobPicker.coverage.summary.pairsMeaning', {
    defaultMessage: 'Of those that ML jobs name. A pair is a technique under one tactic, or a tactic alone.',
  });
}

export function techniquesMeaning(none: number, format: Formatters): string {
  return i18n.translate('mlJobPicker.coverage.summary.techniquesMeaning', {
    defaultMessage:
      'Of all in ATT&CK, once under each of their tactics, with their sub-techniques. {none} have no ML job.',
    values: { none: format.number(none) },
  });
}

/** What active pairs are worth that no enabled rule reads, and what to do. */
export function unreadMeaning(count: number, active: number): string {
  if (active === 0) {
    return i18n.translate('mlJobPicker.coverage.summary.unreadNoneActive', {
      defaultMessage: 'No pair is known to be active.',
    });
  }
  return count === 0
    ? i18n.translate('mlJobPicker.coverage.summary.unreadNone', {
        defaultMessage: 'None is known: an enabled rule reads each active pair, or rules could not be read.',
      })
    : i18n.translate('mlJobPicker.coverage.summary.unreadMeaning', {
        defaultMessage:
          'No enabled rule reads their jobs. Open the cells and activate their jobs with their rules.',
      });
}
