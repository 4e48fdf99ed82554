import { streamKind } from './document_kind';
import type { Integration } from './integration';
import { BY_FILEBEAT, networksOf, placesOf } from './shared_shapes';

/**
 * packages/gcp/data_stream/audit: elasticsearch/ingest_pipeline/default.yml and
 * _dev/test/pipeline/test-user-entities.log-expected.json. The caller is in `client.user.email`; `user.email`, which
 * Elastic's newer jobs count by, is not there in all versions.
 */
export const GCP: Integration = {
  package: 'gcp',
  title: 'Google Cloud Platform',
  platform: 'cloud',
  kinds: [
    streamKind('gcp.audit', BY_FILEBEAT, {
      values: {
        'event.module': 'gcp',
        'cloud.provider': 'gcp',
        'event.outcome': ['success', 'failure', 'unknown'],
        'event.category': ['network', 'configuration', 'session'],
        'event.type': ['access', 'allowed', 'denied', 'start', 'end'],
      },
      open: 'event.action event.id service.name cloud.project.id',
      rare:
        'event.category event.type client.user.email client.user.id user.email source.ip ' +
        `${placesOf('source')} ${networksOf('source')} user_agent.original ` +
        'gcp.audit.resource_name gcp.audit.status.code gcp.audit.status.message',
    }),
  ],
};
