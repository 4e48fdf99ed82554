import { i18n } from '@kbn/i18n';

import type { Formatters } from './formatters';

const SHOWN = 3;

/** The part of a sentence that names index patterns, or says that none is known. */
export function indicesText(indices: readonly string[], format: Formatters): string {
  return indices.length === 0
    ? i18n.translate('mlJobPicker.reason.itsIndices', { defaultMessage: 'its indices' })
    : format.list(indices, SHOWN);
}
