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
    defaultMessage:
      'of those that any ML job names; a pair is a technique under one tactic, or a tactic alone',
  });
}

export function techniquesMeaning(none: number, format: Formatters): string {
  return i18n.translate('mlJobPicker.coverage.summary.techniquesMeaning', {
    defaultMessage:
      'of all in ATT&CK, each counted under each of its tactics, by itself or a sub-technique; {none} of them no ML job watches',
    values: { none: format.number(none) },
  });
}

/** What active pairs are worth that no enabled rule reads, and what to do. */
export function unreadMeaning(count: number): string {
  return count === 0
    ? i18n.translate('mlJobPicker.coverage.summary.unreadNone', {
        defaultMessage:
          'none is known: each active pair is read by an enabled rule, or rules could not be read',
      })
    : i18n.translate('mlJobPicker.coverage.summary.unreadMeaning', {
        defaultMessage:
          'no enabled rule reads the jobs; open the cells and activate their jobs with their rules',
      });
}
