import { EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { useSession } from '../../../hooks/use_session';
import { isKibanaFrom } from '../../../services/is_kibana_from';

/**
 * What a rule made here does with interim results. They are not offered as a choice: since rules can be filtered (9.3,
 * elastic/kibana#240100) a rule that runs adds `is_interim: false` where they are to be included, and leaves it away where they are
 * not; the preview has it right (x-pack/platform/plugins/shared/ml/server/lib/alerts/alerting_service.ts, `fetchResult` against
 * `fetchPreviewResults`). Whether a later release sets it right is not known, so rules keep to what the parameter is documented
 * to mean.
 */
export function InterimNote() {
  const { kibanaVersion } = useSession();
  return (
    <>
      <EuiSpacer size="s" />
      <EuiText size="xs" color="subdued" data-test-subj="mlJobPickerInterimNote">
        <p>
          {i18n.translate('mlJobPicker.notify.interimLeftOut', {
            defaultMessage:
              'Interim results, of buckets that are not complete yet, are left out: they may change or vanish.',
          })}
          {isKibanaFrom(kibanaVersion, 9, 3) && ' '}
          {isKibanaFrom(kibanaVersion, 9, 3) &&
            i18n.translate('mlJobPicker.notify.interimNevertheless', {
              defaultMessage:
                'Rules of this version of Kibana may tell of them nevertheless, which the preview does not count.',
            })}
        </p>
      </EuiText>
    </>
  );
}
