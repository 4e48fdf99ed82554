import { EuiHeaderLink } from '@elastic/eui';
import type { CoreStart } from '@kbn/core/public';
import { i18n } from '@kbn/i18n';
import React, { useEffect, useState, type MouseEvent } from 'react';

import { PLUGIN_ID, SECURITY_APP_ID } from '../../common/constants';
import { isPlainClick } from '../services/is_plain_click';

interface HeaderEntryProps {
  application: CoreStart['application'];
}

/** A link to the picker beside Security's "ML job settings", shown only there and only to those who may open it. */
export function HeaderEntry({ application }: HeaderEntryProps) {
  const [appId, setAppId] = useState<string>();

  useEffect(() => {
    const subscription = application.currentAppId$.subscribe(setAppId);
    return () => subscription.unsubscribe();
  }, [application]);

  if (appId !== SECURITY_APP_ID || application.capabilities[PLUGIN_ID]?.show !== true) {
    return null;
  }
  const open = (event: MouseEvent) => {
    if (isPlainClick(event)) {
      event.preventDefault();
      void application.navigateToApp(PLUGIN_ID);
    }
  };
  return (
    <EuiHeaderLink
      href={application.getUrlForApp(PLUGIN_ID)}
      onClick={open}
      iconType="machineLearningApp"
      data-test-subj="mlJobPickerHeaderEntry"
    >
      {i18n.translate('mlJobPicker.headerEntry.label', { defaultMessage: 'Job picker' })}
    </EuiHeaderLink>
  );
}
