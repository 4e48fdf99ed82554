import { streamKind } from './document_kind';
import type { Integration } from './integration';
import { BY_FILEBEAT, networksOf, placesOf } from './shared_shapes';

/** packages/aws/data_stream/cloudtrail/elasticsearch/ingest_pipeline/default.yml. Only failed calls carry an error. */
export const AWS: Integration = {
  package: 'aws',
  title: 'AWS',
  platform: 'cloud',
  kinds: [
    streamKind('aws.cloudtrail', BY_FILEBEAT, {
      values: {
        'event.module': 'aws',
        'cloud.provider': 'aws',
        'event.outcome': ['success', 'failure'],
        'event.category': ['iam', 'authentication', 'file'],
        'event.type': ['info', 'user', 'group', 'admin', 'creation', 'change', 'deletion'],
      },
      open: 'event.action event.provider cloud.region cloud.account.id aws.cloudtrail.user_identity.type',
      rare:
        'event.category user.name user.id aws.cloudtrail.user_identity.arn source.ip source.address ' +
        `${placesOf('source')} ${networksOf('source')} user_agent.original ` +
        'aws.cloudtrail.error_code aws.cloudtrail.error_message',
    }),
  ],
};
