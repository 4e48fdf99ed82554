import type { EnvironmentFile } from '../../environments/environment_file';

/** A few indices and users that cover what the APIs tell apart. */
export const TEST_DATA: EnvironmentFile = {
  users: [
    {
      name: 'elastic',
      elasticsearch: { cluster: ['all'], indices: [{ names: ['*'], privileges: ['all'] }] },
      kibana: 'all',
    },
    {
      name: 'reader',
      elasticsearch: { indices: [{ names: ['logs-system.*'], privileges: ['read', 'view_index_metadata'] }] },
    },
    {
      name: 'watcher',
      elasticsearch: { cluster: ['monitor_ml'], indices: [{ names: ['logs-*'], privileges: ['read'] }] },
    },
  ],
  indices: [
    {
      name: 'logs-system.auth-default',
      fields: {
        'data_stream.dataset': 'system.auth',
        'event.module': 'system',
        'event.category': 'authentication',
      },
      documents: [
        { perDay: 40, fields: { 'event.outcome': 'success', 'user.name': { oneOf: ['alice', 'bob'] } } },
        { perDay: 8, fields: { 'event.outcome': 'failure', 'source.ip': { prefix: '10.0.0.', size: 9 } } },
      ],
    },
    {
      name: 'logs-endpoint.events.process-default',
      fields: {
        'data_stream.dataset': 'endpoint.events.process',
        'event.module': 'endpoint',
        'event.category': 'process',
      },
      documents: [
        {
          perDay: 60,
          fields: { 'process.name': { prefix: 'tool-', size: 20 }, 'process.pid': { min: 1, max: 9 } },
        },
      ],
    },
    {
      name: 'logs-old-default',
      tier: 'data_frozen',
      toDaysAgo: 20,
      fields: { 'data_stream.dataset': 'old' },
      documents: [{ perDay: 10, fields: { 'process.name': 'old' } }],
    },
    {
      name: 'auditbeat-8.19.0',
      kind: 'index',
      documents: [{ perDay: 5, fields: { 'agent.type': 'auditbeat', 'process.pid': { oneOf: ['1', '2'] } } }],
    },
  ],
};
