import { i18n } from '@kbn/i18n';

import type { KnownRule } from '../../common/api/recommendations';

/** A detection rule with what it is in this space: enabled, disabled, or not installed. */
export function knownRuleText({ name, status }: KnownRule): string {
  switch (status) {
    case 'enabled':
      return i18n.translate('mlJobPicker.rule.enabled', {
        defaultMessage: '{name} (enabled)',
        values: { name },
      });
    case 'disabled':
      return i18n.translate('mlJobPicker.rule.disabled', {
        defaultMessage: '{name} (installed, disabled)',
        values: { name },
      });
    case 'not_installed':
      return i18n.translate('mlJobPicker.rule.notInstalled', {
        defaultMessage: '{name} (not installed)',
        values: { name },
      });
  }
}
