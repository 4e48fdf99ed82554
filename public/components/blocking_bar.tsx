import { EuiCallOut, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { useReadiness } from '../hooks/use_readiness';
import { useSession } from '../hooks/use_session';
import { activationBlocker } from '../services/activation_blocker';
import { readinessText } from '../text/readiness_text';
import { TabLink } from './tab_link';

/** Says why nothing can be activated, if so. Not on Readiness, which says it itself. */
export function BlockingBar() {
  const { data } = useReadiness();
  const { format } = useSession();
  const blocker = data === undefined ? undefined : activationBlocker(data);
  if (blocker === undefined) {
    return null;
  }
  return (
    <>
      <EuiCallOut
        size="s"
        color="warning"
        iconType="lock"
        title={readinessText(blocker, format).sentence}
        data-test-subj="mlJobPickerBlocked"
      >
        {i18n.translate('mlJobPicker.blocked.lookAround', {
          defaultMessage: 'You can look around, but jobs cannot be activated.',
        })}{' '}
        <TabLink tab="readiness">
          {i18n.translate('mlJobPicker.blocked.toReadiness', { defaultMessage: 'See what is missing' })}
        </TabLink>
      </EuiCallOut>
      <EuiSpacer />
    </>
  );
}
