import { EuiButtonEmpty } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { useUrlParams } from '../../../hooks/use_url_params';
import { NOTIFY_VIEW } from '../../../services/notify_view';

interface NotifyButtonProps {
  /** Jobs to be told about; empty: all that are installed. */
  jobIds: readonly string[];
  /** For screen readers, where the visible text does not say which jobs: `Get notified about Unusual Login Hour`. */
  label?: string;
  size?: 'xs' | 's';
}

/** Opens the panel in which one arranges to be told what jobs notice. The page has one `NotifyPanel` for all its buttons. */
export function NotifyButton({ jobIds, label, size = 's' }: NotifyButtonProps) {
  const [, change] = useUrlParams(NOTIFY_VIEW);
  return (
    <EuiButtonEmpty
      size={size}
      flush="left"
      iconType="bell"
      aria-label={label}
      onClick={() => change({ open: true, jobIds })}
      data-test-subj={`mlJobPickerNotify-${jobIds.length === 1 ? jobIds[0] : 'several'}`}
    >
      {i18n.translate('mlJobPicker.notify.button', { defaultMessage: 'Get notified' })}
    </EuiButtonEmpty>
  );
}
