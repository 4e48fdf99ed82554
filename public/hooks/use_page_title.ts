import { useEffect } from 'react';

import { PLUGIN_ID } from '../../common/constants';
import { appTitle, tabTitle, type TabId } from '../tabs';
import { useSession } from './use_session';

/** Says in breadcrumbs and document title which tab is shown. */
export function usePageTitle(tab: TabId): void {
  const { core } = useSession();
  useEffect(() => {
    core.chrome.setBreadcrumbs([
      { text: appTitle(), href: core.application.getUrlForApp(PLUGIN_ID) },
      { text: tabTitle(tab) },
    ]);
    core.chrome.docTitle.change([tabTitle(tab), appTitle()]);
  }, [core, tab]);
}
