import { i18n } from '@kbn/i18n';

import type { ReasonLink } from './reason_text';

/**
 * One job in ML's own list, where its settings and messages are. Kibana 9.1 moved the list to Stack Management and leads
 * this address there (x-pack/platform/plugins/shared/ml/public/locator, DEPRECATED_ML_ROUTE_TO_NEW_ROUTE).
 */
export function mlJobsLink(jobId: string): ReasonLink {
  return {
    text: i18n.translate('mlJobPicker.link.mlJobs', { defaultMessage: 'Open it in Machine Learning' }),
    path: `/app/ml/jobs?_a=(jobs:(queryText:'id:${encodeURIComponent(jobId)}'))`,
  };
}
