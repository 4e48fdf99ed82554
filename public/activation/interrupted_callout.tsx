import { EuiButton, EuiCallOut, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { useActivationRun } from '../hooks/use_activation_run';
import { useDismissedActivations } from '../hooks/use_dismissed_activations';
import { useSession } from '../hooks/use_session';
import { useUrlState } from '../hooks/use_url_state';
import { interruptedText } from '../text/interrupted_text';

/** Says that an activation of this browser did not come to its end, or that another tab is at one; the newest of them. */
export function InterruptedCallout() {
  const { state, history, reopen } = useActivationRun();
  const { format } = useSession();
  const [, change] = useUrlState();
  const [dismissed, dismiss] = useDismissedActivations();
  const past = history.find(
    ({ activationId, status }) =>
      (status === 'interrupted' || status === 'elsewhere') &&
      activationId !== state?.activationId &&
      !dismissed.has(activationId)
  );
  if (past === undefined) {
    return null;
  }
  const show = () => {
    reopen(past.activationId);
    change(() => ({ activating: true, openJobId: undefined }));
  };
  const { title, sentence } = interruptedText(past, format);
  return (
    <>
      <EuiCallOut
        size="s"
        color={past.status === 'elsewhere' ? 'primary' : 'warning'}
        iconType={past.status === 'elsewhere' ? 'clock' : 'warning'}
        title={title}
        onDismiss={() => dismiss(past.activationId)}
        data-test-subj={`mlJobPickerPast-${past.status}`}
      >
        <p>{sentence}</p>
        {past.status === 'interrupted' && (
          <EuiButton size="s" color="warning" onClick={show} data-test-subj="mlJobPickerShowInterrupted">
            {i18n.translate('mlJobPicker.interrupted.show', { defaultMessage: 'Show' })}
          </EuiButton>
        )}
      </EuiCallOut>
      <EuiSpacer />
    </>
  );
}
