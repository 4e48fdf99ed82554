import { EuiCallOut, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { Warning } from '../../common/api/warning';
import { warningText } from '../text/warning_text';

interface WarningCalloutsProps {
  warnings: readonly Warning[];
}

/** Says which parts of an answer are missing, and why. Renders nothing for a complete answer. */
export function WarningCallouts({ warnings }: WarningCalloutsProps) {
  if (warnings.length === 0) {
    return null;
  }
  return (
    <>
      <EuiCallOut
        size="s"
        color="warning"
        iconType="warning"
        title={i18n.translate('mlJobPicker.warnings.title', {
          defaultMessage: 'Not everything could be checked',
        })}
        data-test-subj="mlJobPickerWarnings"
      >
        <ul>
          {warnings.map((warning) => {
            const text = warningText(warning);
            return <li key={text}>{text}</li>;
          })}
        </ul>
      </EuiCallOut>
      <EuiSpacer />
    </>
  );
}
