import { EuiButton, EuiButtonEmpty, EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

interface ReviewFooterProps {
  /** Jobs that the button would act on; without any there is no button. */
  startable: number;
  onActivate(): void;
  onClose(): void;
}

export function ReviewFooter({ startable, onActivate, onClose }: ReviewFooterProps) {
  return (
    <EuiFlexGroup justifyContent="spaceBetween" responsive={false}>
      <EuiFlexItem grow={false}>
        <EuiButtonEmpty onClick={onClose} data-test-subj="mlJobPickerCloseActivation">
          {i18n.translate('mlJobPicker.activation.close', { defaultMessage: 'Close' })}
        </EuiButtonEmpty>
      </EuiFlexItem>
      {startable > 0 && (
        <EuiFlexItem grow={false}>
          <EuiButton fill onClick={onActivate} data-test-subj="mlJobPickerActivate">
            {i18n.translate('mlJobPicker.activation.activate', {
              defaultMessage: 'Activate {count, plural, one {# job} other {# jobs}}',
              values: { count: startable },
            })}
          </EuiButton>
        </EuiFlexItem>
      )}
    </EuiFlexGroup>
  );
}
