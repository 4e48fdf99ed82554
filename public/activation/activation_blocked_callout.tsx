import { EuiCallOut, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { ReadinessCheck } from '../../common/api/readiness';
import { TabLink } from '../components/tab_link';
import { useSession } from '../hooks/use_session';
import { readinessText } from '../text/readiness_text';

interface ActivationBlockedCalloutProps {
  blocker: ReadinessCheck;
}

/** Why this user cannot activate, in the place of the button that would. */
export function ActivationBlockedCallout({ blocker }: ActivationBlockedCalloutProps) {
  const { format } = useSession();
  const { sentence, remedy } = readinessText(blocker, format);
  return (
    <>
      <EuiCallOut
        color="warning"
        iconType="lock"
        title={i18n.translate('mlJobPicker.activation.blockedTitle', {
          defaultMessage: 'You cannot activate jobs',
        })}
        data-test-subj="mlJobPickerActivationBlocked"
      >
        <p>{sentence}</p>
        {remedy !== undefined && <p>{remedy}</p>}
        <p>
          <TabLink tab="readiness">
            {i18n.translate('mlJobPicker.blocked.toReadiness', { defaultMessage: 'See what is missing' })}
          </TabLink>
        </p>
      </EuiCallOut>
      <EuiSpacer />
    </>
  );
}
