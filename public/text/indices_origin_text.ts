import { i18n } from '@kbn/i18n';

import type { IndicesOrigin } from '../services/indices_origin';

/** Why a job reads the indices that are named before this text. */
export function indicesOriginText(origin: IndicesOrigin): string {
  switch (origin) {
    case 'none':
      return i18n.translate('mlJobPicker.indices.none', {
        defaultMessage: 'indices that nobody names: choose an index pattern on "My data"',
      });
    case 'chosen':
      return i18n.translate('mlJobPicker.indices.chosen', {
        defaultMessage: '(chosen on "My data")',
      });
    case 'fixed':
      return i18n.translate('mlJobPicker.indices.fixed', {
        defaultMessage: '(fixed by its datafeed: the pattern on "My data" does not change them)',
      });
    case 'default':
      return i18n.translate('mlJobPicker.indices.default', {
        defaultMessage: '(by default)',
      });
  }
}
