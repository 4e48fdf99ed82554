import { i18n } from '@kbn/i18n';

import type { RuleReading } from '../../common/coverage/rule_reading';

/** What to do where jobs run and no enabled rule reads them; undefined where one does. */
export function unreadRemedy(reading: RuleReading): string | undefined {
  switch (reading) {
    case 'enabled':
      return undefined;
    case 'disabled':
    case 'not_installed':
      return i18n.translate('mlJobPicker.coverage.unread.activate', {
        defaultMessage:
          'Select the job and activate it with its rules: the rules are installed and enabled, and the job goes on as it is.',
      });
    case 'none':
      return i18n.translate('mlJobPicker.coverage.unread.create', {
        defaultMessage: 'Create a machine learning rule in Security that reads the job.',
      });
    case 'unknown':
      return i18n.translate('mlJobPicker.coverage.unread.unknown', {
        defaultMessage:
          'Ask for the right to read rules in this space, or look on the rules page of Security.',
      });
  }
}
