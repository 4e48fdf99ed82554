import { i18n } from '@kbn/i18n';

import type { RemedyText } from './action_remedy';

/**
 * Kibana's list of anomaly detection jobs. From 9.1 on it stands under Stack Management, and this path leads there
 * (x-pack/platform/plugins/shared/ml/public/locator/ml_management_locator.ts).
 */
export function jobManagementLink(): NonNullable<RemedyText['link']> {
  return {
    label: i18n.translate('mlJobPicker.planNote.jobsLink', { defaultMessage: 'Anomaly detection jobs' }),
    path: '/app/ml/jobs',
  };
}
