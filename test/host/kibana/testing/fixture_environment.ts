import type { Environment } from '../../environments/environment';

/** A cluster without data, and users with all, some and no rights on the fixture plugin's feature. */
export const FIXTURE_ENVIRONMENT: Environment = {
  name: 'fixture',
  description: 'For tests of the host itself',
  license: { type: 'trial', status: 'active' },
  users: [user('elastic', 'all'), user('reader', { fixture: 'read' }), user('nobody', {})],
  ml: { enabled: false, upgradeMode: false, nodes: [], lazyNodes: 0 },
  indices: [],
  jobs: [],
  spaces: [{ id: 'soc', name: 'SOC' }],
  uiSettings: {},
};

function user(name: string, kibana: Environment['users'][number]['kibana']): Environment['users'][number] {
  return { name, password: `${name}-password`, elasticsearch: { cluster: [], indices: [] }, kibana };
}
