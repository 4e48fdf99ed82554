import { EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { OperationRights } from '../../hooks/use_operation_rights';

/** Buttons that are off for this reason point to it. */
export const RIGHTS_NOTE_ID = 'mlJobPickerRightsNote';

interface RightsNoteProps {
  rights: OperationRights;
}

/** Why nothing here can be started or stopped, as long as waiting does not change it. */
export function RightsNote({ rights }: RightsNoteProps) {
  if (rights.allowed || !rights.lasting) {
    return null;
  }
  return (
    <>
      <EuiText size="s" color="subdued" id={RIGHTS_NOTE_ID} data-test-subj="mlJobPickerRightsNote">
        {i18n.translate('mlJobPicker.jobs.rightsNote', {
          defaultMessage: 'Jobs cannot be started or stopped by you. {why}',
          values: { why: rights.why },
        })}
      </EuiText>
      <EuiSpacer size="s" />
    </>
  );
}
