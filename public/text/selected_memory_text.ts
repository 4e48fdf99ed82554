import { i18n } from '@kbn/i18n';

import type { SelectedJob } from '../../common/api/selection';

/** How the memory of a job is known, in a few words. */
export function selectedMemoryText(source: SelectedJob['memorySource']): string {
  switch (source) {
    case 'measured':
      return i18n.translate('mlJobPicker.best.memoryMeasured', {
        defaultMessage: 'measured: size of its model',
      });
    case 'estimate':
      return i18n.translate('mlJobPicker.best.memoryEstimate', { defaultMessage: "Kibana's estimate" });
    case 'module':
      return i18n.translate('mlJobPicker.best.memoryModule', { defaultMessage: 'its limit' });
    case 'default':
      return i18n.translate('mlJobPicker.best.memoryDefault', {
        defaultMessage: "Elasticsearch's default limit",
      });
    case 'assumed':
      return i18n.translate('mlJobPicker.best.memoryAssumed', {
        defaultMessage: 'assumed, since its limit is not known',
      });
  }
}
