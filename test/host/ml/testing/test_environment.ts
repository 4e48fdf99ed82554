import type { Environment, EnvironmentUser } from '../../environments/environment';

const EVERYTHING = { cluster: ['all'], indices: [{ names: ['*'], privileges: ['all'] }] };

/** A small cluster with one data stream of logons, and users with all, some and no rights. */
export function testEnvironment(changes: Partial<Environment> = {}): Environment {
  return {
    name: 'test',
    description: 'For tests of the ML plugin',
    license: { type: 'trial', status: 'active' },
    users: [
      user('elastic', 'all'),
      user('reader', { ml: 'read' }),
      user('stranger', {}),
      { ...user('blind', { ml: 'all' }), elasticsearch: { cluster: [], indices: [] } },
    ],
    ml: {
      enabled: true,
      upgradeMode: false,
      nodes: [{ name: 'ml-0', memoryBytes: 2 * 1024 ** 3 }],
      lazyNodes: 0,
    },
    indices: [
      {
        name: 'logs-system.auth-default',
        kind: 'data_stream',
        tier: 'data_hot',
        fromDaysAgo: 5,
        toDaysAgo: 0,
        documents: [
          {
            perDay: 96,
            fields: {
              'event.category': 'authentication',
              'event.outcome': 'success',
              'user.name': { prefix: 'user-', size: 5 },
              'source.ip': '10.0.0.1',
              'host.name': 'host-1',
            },
          },
        ],
      },
    ],
    jobs: [],
    spaces: [
      { id: 'default', name: 'Default' },
      { id: 'soc', name: 'SOC' },
    ],
    uiSettings: {},
    ...changes,
  };
}

function user(name: string, kibana: EnvironmentUser['kibana']): EnvironmentUser {
  return { name, password: `${name}-password`, elasticsearch: EVERYTHING, kibana };
}
