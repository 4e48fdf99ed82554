import { EuiFlyout, EuiFlyoutBody, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { LazyChunk, chunkOf } from '../../../components/lazy_chunk';
import { useUrlParams } from '../../../hooks/use_url_params';
import { NOTIFY_VIEW } from '../../../services/notify_view';

const CONTENT = chunkOf(() => import('./notify_content').then((chunk) => chunk.NotifyContent));

/** The panel in which one arranges to be told, over the page while the address says so. To be placed once on the page. */
export function NotifyPanel() {
  const [{ open, jobIds }, change] = useUrlParams(NOTIFY_VIEW);
  const titleId = useGeneratedHtmlId({ prefix: 'mlJobPickerNotify' });
  if (!open) return null;
  const close = () => change({ open: false });
  const label = i18n.translate('mlJobPicker.notify.panel', { defaultMessage: 'Get notified' });
  return (
    <EuiFlyout size="m" onClose={close} aria-labelledby={titleId} data-test-subj="mlJobPickerNotifyPanel">
      <LazyChunk
        chunk={CONTENT}
        label={label}
        props={{
          titleId,
          jobIds,
          onJobIds: (next: readonly string[]) => change({ jobIds: next }, { replace: true }),
          onClose: close,
        }}
        frame={(instead) => (
          <EuiFlyoutBody>
            <span id={titleId} hidden>
              {label}
            </span>
            {instead}
          </EuiFlyoutBody>
        )}
      />
    </EuiFlyout>
  );
}
