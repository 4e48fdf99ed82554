import { i18n } from '@kbn/i18n';

import type { UndoSummary } from '../services/undo_summary';

/** What will become of the jobs or rules that are listed below it. */
export function undoListTitle(part: keyof UndoSummary): string {
  switch (part) {
    case 'deletedJobs':
      return i18n.translate('mlJobPicker.undoModal.deletedJobs', {
        defaultMessage: 'These jobs are deleted, with their datafeeds and results:',
      });
    case 'stoppedJobs':
      return i18n.translate('mlJobPicker.undoModal.stoppedJobs', {
        defaultMessage: 'These jobs, which were there before, are stopped; they keep their results:',
      });
    case 'restoredJobs':
      return i18n.translate('mlJobPicker.undoModal.restoredJobs', {
        defaultMessage: 'These jobs, which were there before, get back their former datafeed and spaces:',
      });
    case 'disabledRules':
      return i18n.translate('mlJobPicker.undoModal.disabledRules', {
        defaultMessage: 'These rules are disabled:',
      });
    case 'deletedRules':
      return i18n.translate('mlJobPicker.undoModal.deletedRules', {
        defaultMessage: 'These rules, which were installed for it, are deleted:',
      });
  }
}
