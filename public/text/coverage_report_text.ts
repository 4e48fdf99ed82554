import { i18n } from '@kbn/i18n';

/** Headings of the parts of the report. */
export function reportPartTitle(
  part: 'tactics' | 'blind' | 'limited' | 'unknown' | 'ready' | 'missing' | 'notes'
) {
  switch (part) {
    case 'tactics':
      return i18n.translate('mlJobPicker.coverage.report.tactics', { defaultMessage: 'By tactic' });
    case 'blind':
      return i18n.translate('mlJobPicker.coverage.report.blind', {
        defaultMessage: 'Installed, but sees nothing',
      });
    case 'limited':
      return i18n.translate('mlJobPicker.coverage.report.limited', { defaultMessage: 'What falls short' });
    case 'unknown':
      return i18n.translate('mlJobPicker.coverage.report.unknown', {
        defaultMessage: 'What could not be checked',
      });
    case 'ready':
      return i18n.translate('mlJobPicker.coverage.report.ready', { defaultMessage: 'Ready to be activated' });
    case 'missing':
      return i18n.translate('mlJobPicker.coverage.report.missing', {
        defaultMessage: 'Data that is missing, and what brings it',
      });
    case 'notes':
      return i18n.translate('mlJobPicker.coverage.report.notes', {
        defaultMessage: 'What the tables do not show',
      });
  }
}

export function noTacticJobText(techniques: number): string {
  return i18n.translate('mlJobPicker.coverage.report.noTacticJob', {
    defaultMessage:
      'No ML job watches for it, or for any of its {count, plural, one {# technique} other {# techniques}}.',
    values: { count: techniques },
  });
}

/** Below the table of a tactic: what it leaves out. */
export function unwatchedText(none: number, all: number): string {
  return i18n.translate('mlJobPicker.coverage.report.unwatched', {
    defaultMessage: 'No ML job watches {none} of its {all, plural, one {# technique} other {# techniques}}.',
    values: { none, all },
  });
}

export function readySumText(count: number, memory: string): string {
  return i18n.translate('mlJobPicker.coverage.report.readySum', {
    defaultMessage:
      '{count, plural, one {One detection only needs} other {# detections only need}} to be activated; models take up to {memory} of memory.',
    values: { count, memory },
  });
}
