import { streamKind } from './document_kind';
import type { Integration } from './integration';
import { BY_FILEBEAT, networksOf, placesOf } from './shared_shapes';

/** packages/o365/data_stream/audit: sample_event.json. Its host is the tenant. */
export const O365: Integration = {
  package: 'o365',
  title: 'Microsoft Office 365',
  platform: 'saas',
  kinds: [
    streamKind('o365.audit', BY_FILEBEAT, {
      values: {
        'event.module': 'o365',
        'event.outcome': ['success', 'failure'],
        'event.category': ['web', 'authentication', 'file', 'iam', 'configuration'],
        'event.type': ['info', 'start', 'access', 'change', 'creation', 'deletion', 'user', 'group', 'admin'],
      },
      open: 'event.action event.provider event.code host.name host.id user.id',
      rare:
        'event.category user.name user.email source.ip client.ip user_agent.original ' +
        `${placesOf('source')} ${networksOf('source')}`,
    }),
  ],
};
