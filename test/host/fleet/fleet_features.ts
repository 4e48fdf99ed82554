import type { KibanaFeatureConfig } from '@kbn/features-plugin/server';

const CATEGORY = { id: 'management', label: 'Management', order: 5000, euiIconType: 'managementApp' };

const OBJECTS = ['epm-packages', 'epm-packages-assets', 'fleet-package-policies', 'fleet-agent-policies'];

/**
 * Integrations, under the id that Fleet had before both were told apart
 * (x-pack/platform/plugins/shared/fleet/server/plugin.ts).
 */
export const INTEGRATIONS_FEATURE: KibanaFeatureConfig = {
  id: 'fleet',
  name: 'Integrations',
  category: CATEGORY,
  app: ['integrations'],
  catalogue: ['fleet'],
  privileges: {
    all: {
      api: ['integrations-read', 'integrations-all'],
      savedObject: { all: OBJECTS, read: [] },
      ui: ['read', 'all'],
    },
    read: { api: ['integrations-read'], savedObject: { all: [], read: OBJECTS }, ui: ['read'] },
  },
};

const FLEET_READ = ['agents_read', 'agent_policies_read', 'settings_read'];
const FLEET_ALL = [...FLEET_READ, 'agents_all', 'agent_policies_all', 'settings_all', 'generate_report'];

/** Fleet, with what its sub-features include in both privileges (same source). */
export const FLEET_FEATURE: KibanaFeatureConfig = {
  id: 'fleetv2',
  name: 'Fleet',
  category: CATEGORY,
  app: ['fleet'],
  catalogue: ['fleet'],
  privileges: {
    all: {
      api: ['fleet-read', 'fleet-all', ...FLEET_ALL.map(apiPrivilege)],
      savedObject: { all: OBJECTS, read: OBJECTS },
      ui: ['read', 'all', ...FLEET_ALL],
    },
    read: {
      api: ['fleet-read', ...FLEET_READ.map(apiPrivilege)],
      savedObject: { all: [], read: OBJECTS },
      ui: ['read', ...FLEET_READ],
    },
  },
};

function apiPrivilege(capability: string): string {
  return `fleet-${capability.replaceAll('_', '-')}`;
}
