import type { KibanaFeatureConfig } from '@kbn/features-plugin/server';

/** The feature "Actions and Connectors" (x-pack/platform/plugins/shared/actions/server/feature.ts). */
export const ACTIONS_FEATURE: KibanaFeatureConfig = {
  id: 'actions',
  name: 'Actions and Connectors',
  category: { id: 'management', label: 'Management', order: 5000, euiIconType: 'managementApp' },
  order: 3000,
  app: [],
  privileges: {
    all: {
      api: [],
      savedObject: { all: ['action', 'action_task_params'], read: [] },
      ui: ['show', 'execute', 'save', 'delete'],
    },
    read: {
      api: [],
      savedObject: { all: ['action_task_params'], read: ['action'] },
      ui: ['show', 'execute'],
    },
  },
};
