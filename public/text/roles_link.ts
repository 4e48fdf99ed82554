import { i18n } from '@kbn/i18n';

import type { ReadinessText } from './readiness_text';

/** Where roles are managed; shown to everybody, since Kibana itself decides who may enter. */
export function rolesLink(): NonNullable<ReadinessText['link']> {
  return {
    label: i18n.translate('mlJobPicker.readiness.rolesLink', { defaultMessage: 'Roles' }),
    path: '/app/management/security/roles',
  };
}
