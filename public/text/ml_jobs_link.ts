import { i18n } from '@kbn/i18n';

import type { KibanaLinks } from '../services/kibana_links/kibana_links';
import type { ReasonLink } from './reason_text';

/** One job in ML's own list, where its settings and messages are. */
export function mlJobsLink(jobId: string, links: Pick<KibanaLinks, 'jobList'>): ReasonLink {
  return {
    text: i18n.translate('mlJobPicker.link.mlJobs', { defaultMessage: 'Open it in Machine Learning' }),
    path: links.jobList(jobId),
  };
}
