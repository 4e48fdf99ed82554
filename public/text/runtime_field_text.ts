import { i18n } from '@kbn/i18n';

import type { RuntimeField } from '../../common/jobs/runtime_fields';

/** How a datafeed makes up a field, with the slots `{field}`, `{reads}` and `{script}`. */
export function runtimeFieldText({ reads, scriptId }: RuntimeField): string {
  const values = { field: '{field}', reads: '{reads}', script: '{script}' };
  if (scriptId !== undefined) {
    return i18n.translate('mlJobPicker.madeUp.storedScript', {
      defaultMessage: '{field} by the stored script {script}, which must be there',
      values,
    });
  }
  return reads.length > 0
    ? i18n.translate('mlJobPicker.madeUp.reads', { defaultMessage: '{field} from {reads}', values })
    : i18n.translate('mlJobPicker.madeUp.script', {
        defaultMessage: '{field} by a script that names no field',
        values,
      });
}
