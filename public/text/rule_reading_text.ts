import { i18n } from '@kbn/i18n';

import type { RuleReading } from '../../common/coverage/rule_reading';

export interface RuleReadingText {
  label: string;
  /** One sentence: whom what the job finds reaches. */
  meaning: string;
  /** EUI icon that exists from Kibana 8.19 on. */
  icon: string;
}

/** Whether a detection rule turns what a job, or the jobs of a cell, find into alerts. */
export function ruleReadingText(reading: RuleReading): RuleReadingText {
  switch (reading) {
    case 'enabled':
      return {
        label: i18n.translate('mlJobPicker.coverage.rule.enabled', { defaultMessage: 'Enabled rule' }),
        meaning: i18n.translate('mlJobPicker.coverage.rule.enabledMeaning', {
          defaultMessage: 'An enabled rule reads it and alerts.',
        }),
        icon: 'bell',
      };
    case 'disabled':
      return {
        label: i18n.translate('mlJobPicker.coverage.rule.disabled', { defaultMessage: 'Rule disabled' }),
        meaning: i18n.translate('mlJobPicker.coverage.rule.disabledMeaning', {
          defaultMessage: 'A rule would read it, but is disabled: nobody is alerted.',
        }),
        icon: 'bellSlash',
      };
    case 'not_installed':
      return {
        label: i18n.translate('mlJobPicker.coverage.rule.notInstalled', {
          defaultMessage: 'Rule not installed',
        }),
        meaning: i18n.translate('mlJobPicker.coverage.rule.notInstalledMeaning', {
          defaultMessage: 'A prebuilt rule would read it, but is not installed: nobody is alerted.',
        }),
        icon: 'bellSlash',
      };
    case 'none':
      return {
        label: i18n.translate('mlJobPicker.coverage.rule.none', { defaultMessage: 'No rule' }),
        meaning: i18n.translate('mlJobPicker.coverage.rule.noneMeaning', {
          defaultMessage: 'No rule that is known here reads it: nobody is alerted.',
        }),
        icon: 'bellSlash',
      };
    case 'unknown':
      return {
        label: i18n.translate('mlJobPicker.coverage.rule.unknown', { defaultMessage: 'Rules unknown' }),
        meaning: i18n.translate('mlJobPicker.coverage.rule.unknownMeaning', {
          defaultMessage: 'The rules could not be read, so whether one reads it is not known.',
        }),
        icon: 'help',
      };
  }
}
