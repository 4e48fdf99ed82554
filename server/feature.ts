import type { KibanaFeatureConfig } from '@kbn/features-plugin/server';

import { API_PRIVILEGE_READ, PLUGIN_ID } from '../common/constants';

const access = {
  app: [PLUGIN_ID],
  catalogue: [PLUGIN_ID],
  api: [API_PRIVILEGE_READ],
  savedObject: { all: [], read: [] },
  ui: ['show'],
};

/**
 * The Kibana privilege that shows the picker. "Read" and "All" give the same: the picker changes nothing itself. Who may
 * activate jobs is decided by Kibana's ML privileges, since the browser acts through ML's own APIs as the user.
 */
export const FEATURE: KibanaFeatureConfig = {
  id: PLUGIN_ID,
  name: 'ML Job Picker',
  // DEFAULT_APP_CATEGORIES.security (src/core/packages/application/common/src/default_app_categories.ts), written out
  // so that the built server needs nothing of Kibana at load time.
  category: { id: 'securitySolution', label: 'Security', order: 4000, euiIconType: 'logoSecurity' },
  order: 1200,
  app: [PLUGIN_ID],
  catalogue: [PLUGIN_ID],
  privileges: {
    all: access,
    read: access,
  },
};
