import { i18n } from '@kbn/i18n';

import type { JobCost } from '../../common/api/recommendations';
import type { Formatters } from './formatters';

/** What a job is charged when it opens, and where the figure comes from. */
export function costText({ memoryBytes, source }: JobCost, format: Formatters): string {
  const values = { memory: format.bytes(memoryBytes) };
  switch (source) {
    case 'module':
      return i18n.translate('mlJobPicker.cost.module', {
        defaultMessage: '{memory}, set by its module',
        values,
      });
    case 'default':
      return i18n.translate('mlJobPicker.cost.default', {
        defaultMessage: "{memory}, Elasticsearch's default",
        values,
      });
    case 'assumed':
      return i18n.translate('mlJobPicker.cost.assumed', {
        defaultMessage: '{memory} assumed, since the limit is not known',
        values,
      });
  }
}
