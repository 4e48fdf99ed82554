import { EuiFlyout, EuiFlyoutBody, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useEffect } from 'react';

import { LazyChunk, chunkOf } from '../components/lazy_chunk';
import { useSession } from '../hooks/use_session';
import { useUrlState } from '../hooks/use_url_state';

const CONTENT = chunkOf(() => import('./activation_content').then((chunk) => chunk.ActivationContent));

/** Review, activation and its progress, over the page while the address says so. */
export function ActivationPanel() {
  const [{ activating }] = useUrlState();
  return activating ? <OpenActivationPanel /> : null;
}

function OpenActivationPanel() {
  const { runner } = useSession();
  const [, change] = useUrlState();
  const titleId = useGeneratedHtmlId({ prefix: 'mlJobPickerActivation' });
  const close = () => change(() => ({ activating: false }));
  const label = i18n.translate('mlJobPicker.activation.panel', { defaultMessage: 'Activation' });

  // What is finished has been seen when the panel goes away, however it does; next time the plan tells how things are.
  useEffect(() => () => runner.dismiss(), [runner]);

  return (
    <EuiFlyout size="m" onClose={close} aria-labelledby={titleId} data-test-subj="mlJobPickerActivationPanel">
      <LazyChunk
        chunk={CONTENT}
        label={label}
        props={{ titleId, onClose: close }}
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
