import type { App, CoreSetup, CoreStart, Plugin } from '@kbn/core/public';
import { i18n } from '@kbn/i18n';

import { PLUGIN_ID } from '../common/constants';
import { mountHeaderEntry } from './header_entry/mount_header_entry';
import { TAB_IDS, appTitle, tabPath, tabTitle } from './tabs';

/** Left of Kibana's own controls, which start at 1000 and above. */
const HEADER_ENTRY_ORDER = 1000;

/** Registers the application and the entry in the header. All else loads when the application is opened. */
export class MlJobPickerPlugin implements Plugin {
  constructor(private readonly kibanaVersion: string) {}

  setup(core: CoreSetup): void {
    core.application.register(applicationDefinition(core, this.kibanaVersion));
  }

  start(core: CoreStart): void {
    core.chrome.navControls.registerRight({
      order: HEADER_ENTRY_ORDER,
      mount: (element) => mountHeaderEntry(core, element),
    });
  }
}

function applicationDefinition(core: CoreSetup, kibanaVersion: string): App {
  return {
    id: PLUGIN_ID,
    title: appTitle(),
    euiIconType: 'logoSecurity',
    // The literal of DEFAULT_APP_CATEGORIES.security: values are not imported from core.
    category: {
      id: 'securitySolution',
      label: i18n.translate('mlJobPicker.appCategory', { defaultMessage: 'Security' }),
      order: 4000,
      euiIconType: 'logoSecurity',
    },
    deepLinks: TAB_IDS.map((tab) => ({ id: tab, title: tabTitle(tab), path: tabPath(tab) })),
    mount: async (params) => {
      const [{ renderApplication }, [coreStart]] = await Promise.all([
        import('./application'),
        core.getStartServices(),
      ]);
      return renderApplication(coreStart, params, kibanaVersion);
    },
  };
}
