import { i18n } from '@kbn/i18n';

import type { PlannedRule } from '../../common/activation/activation_plan';

/** What will happen to a detection rule if it is chosen. */
export function plannedRuleText({ steps }: Pick<PlannedRule, 'steps'>): string {
  const installs = steps.includes('install');
  const enables = steps.includes('enable');
  if (installs && enables) {
    return i18n.translate('mlJobPicker.plannedRule.installAndEnable', {
      defaultMessage: 'will be installed and enabled',
    });
  }
  if (installs) {
    return i18n.translate('mlJobPicker.plannedRule.install', { defaultMessage: 'will be installed' });
  }
  if (enables) {
    return i18n.translate('mlJobPicker.plannedRule.enable', { defaultMessage: 'will be enabled' });
  }
  return i18n.translate('mlJobPicker.plannedRule.nothing', { defaultMessage: 'is enabled already' });
}
