import { i18n } from '@kbn/i18n';

import type { ItemFailure } from '../services/item_result';

/** Why Kibana or Elasticsearch refused one item, in their own words: `no such job (not_found_exception, HTTP 404)`. */
export function itemFailureText({ type, reason, status }: ItemFailure): string {
  const words =
    reason === ''
      ? i18n.translate('mlJobPicker.itemFailure.noReason', { defaultMessage: 'no reason was given' })
      : reason;
  const marks = [type, status === undefined ? undefined : `HTTP ${status}`].filter(
    (mark) => mark !== undefined
  );
  return marks.length === 0 ? words : `${words} (${marks.join(', ')})`;
}
