import { EuiFlyout, useGeneratedHtmlId } from '@elastic/eui';
import React, { useEffect } from 'react';

import { useActivationRun } from '../hooks/use_activation_run';
import { useSession } from '../hooks/use_session';
import { useUrlState } from '../hooks/use_url_state';
import { ActivationProgress } from './activation_progress';
import { ActivationReview } from './activation_review';

/** Review, activation and its progress, over the page while the address says so. */
export function ActivationPanel() {
  const [{ activating }] = useUrlState();
  return activating ? <OpenActivationPanel /> : null;
}

function OpenActivationPanel() {
  const { runner } = useSession();
  const [, change] = useUrlState();
  const titleId = useGeneratedHtmlId({ prefix: 'mlJobPickerActivation' });
  const run = useActivationRun();
  const close = () => change(() => ({ activating: false }));

  // What is finished has been seen when the panel goes away, however it does; next time the plan tells how things are.
  useEffect(() => () => runner.dismiss(), [runner]);

  return (
    <EuiFlyout size="m" onClose={close} aria-labelledby={titleId} data-test-subj="mlJobPickerActivationPanel">
      {run.state.length > 0 ? (
        <ActivationProgress run={run} titleId={titleId} onClose={close} />
      ) : (
        <ActivationReview titleId={titleId} onActivate={run.begin} onClose={close} />
      )}
    </EuiFlyout>
  );
}
