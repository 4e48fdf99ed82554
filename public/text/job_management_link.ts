import { i18n } from '@kbn/i18n';

import type { KibanaLinks } from '../services/kibana_links/kibana_links';
import type { RemedyText } from './action_remedy';

/** Kibana's list of anomaly detection jobs. */
export function jobManagementLink(links: Pick<KibanaLinks, 'jobList'>): NonNullable<RemedyText['link']> {
  return {
    label: i18n.translate('mlJobPicker.planNote.jobsLink', { defaultMessage: 'Anomaly detection jobs' }),
    path: links.jobList(),
  };
}
