import { EuiBadge, EuiLoadingSpinner } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

/** Stands where a state will be once it is found out. */
export function CheckingBadge() {
  return (
    <EuiBadge
      color="hollow"
      iconType={CheckingIcon}
      title={i18n.translate('mlJobPicker.state.checkingMeaning', {
        defaultMessage: 'Its data is being checked.',
      })}
      data-test-subj="mlJobPickerState-checking"
    >
      {i18n.translate('mlJobPicker.state.checking', { defaultMessage: 'Checking' })}
    </EuiBadge>
  );
}

function CheckingIcon({ className }: { className?: string }) {
  return <EuiLoadingSpinner size="s" className={className} aria-hidden />;
}
