import type { FeatureKibanaPrivileges, KibanaFeatureConfig } from '@kbn/features-plugin/server';

import { ADMIN_CAPABILITIES, FEATURE_CAPABILITIES, USER_CAPABILITIES } from './capabilities';

const READ = [...FEATURE_CAPABILITIES, ...USER_CAPABILITIES];
const ALL = [...READ, ...ADMIN_CAPABILITIES];

const ADMIN_SAVED_OBJECTS = [
  'index-pattern',
  'dashboard',
  'search',
  'visualization',
  'ml-job',
  'ml-module',
  'ml-trained-model',
];
const USER_SAVED_OBJECTS = ADMIN_SAVED_OBJECTS;

/** The feature that ML registers: All is ML's administrator, Read is its user. */
export const ML_FEATURE: KibanaFeatureConfig = {
  id: 'ml',
  name: 'Machine Learning',
  category: { id: 'kibana', label: 'Analytics', order: 1000, euiIconType: 'logoKibana' },
  order: 500,
  app: ['ml', 'kibana'],
  catalogue: ['ml'],
  privileges: {
    all: privilege(ALL, { all: ADMIN_SAVED_OBJECTS, read: USER_SAVED_OBJECTS }),
    read: privilege(READ, { all: [], read: USER_SAVED_OBJECTS }),
  },
};

function privilege(
  capabilities: string[],
  savedObject: FeatureKibanaPrivileges['savedObject']
): FeatureKibanaPrivileges {
  return {
    app: ['ml', 'kibana'],
    api: capabilities.map((capability) => `ml:${capability}`),
    catalogue: ['ml'],
    savedObject,
    ui: capabilities,
  };
}
