import type { EnvironmentFile } from '../../environments/environment_file';

/** Data in three clusters, with an alias and a closed index, for tests of what goes wrong. */
export const TROUBLE_DATA: EnvironmentFile = {
  indices: [
    {
      name: 'logs-auth-default',
      fields: { 'event.category': ['authentication', 'session'], 'user.name': 'alice' },
      documents: [{ perDay: 20 }],
    },
    {
      name: 'logs-dns-default',
      types: { 'user.name': 'text' },
      fields: { 'event.category': 'network', 'user.name': 'bob' },
      documents: [{ perDay: 10 }],
    },
    { name: 'beats-shut', kind: 'index', state: 'closed', documents: [{ perDay: 1, fields: { a: 1 } }] },
  ],
  aliases: [{ name: 'everything', indices: ['logs-auth-default', 'logs-dns-default'] }],
  remoteClusters: [
    {
      name: 'far',
      indices: [
        { name: 'logs-auth-default', fields: { 'user.name': 'carol' }, documents: [{ perDay: 30 }] },
        { name: 'logs-fw-default', fields: { 'host.name': 'fw-1' }, documents: [{ perDay: 10 }] },
      ],
    },
    { name: 'faint', connected: false, indices: [{ name: 'logs-auth-default' }] },
    { name: 'firm', connected: false, skipUnavailable: false },
  ],
};

/** Where the documents of a data stream say they are. */
export function backingOf(dataStream: string): string {
  return `.ds-${dataStream}-2026.11.01-000001`;
}
