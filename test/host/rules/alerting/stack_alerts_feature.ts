import type { KibanaFeatureConfig } from '@kbn/features-plugin/server';

const RIGHTS = { api: ['rac'], savedObject: { all: [], read: [] }, ui: [] };

/** The feature "Stack Rules" (x-pack/platform/plugins/shared/stack_alerts/server/feature.ts); it has no capabilities. */
export const STACK_ALERTS_FEATURE: KibanaFeatureConfig = {
  id: 'stackAlerts',
  name: 'Stack Rules',
  category: { id: 'management', label: 'Management', order: 5000, euiIconType: 'managementApp' },
  app: [],
  privileges: { all: RIGHTS, read: RIGHTS },
};
