import { streamKind } from './document_kind';
import type { Integration } from './integration';
import { BY_FILEBEAT, networksOf, placesOf } from './shared_shapes';

/** packages/azure/data_stream/activitylogs/elasticsearch/ingest_pipeline/default.yml. An email only where the caller is a person. */
export const AZURE: Integration = {
  package: 'azure',
  title: 'Azure Logs',
  platform: 'cloud',
  kinds: [
    streamKind('azure.activitylogs', BY_FILEBEAT, {
      values: {
        'event.module': 'azure',
        'cloud.provider': 'azure',
        'event.outcome': ['success', 'failure', 'unknown'],
        'event.type': ['change', 'access', 'deletion'],
      },
      open: 'event.action log.level azure.activitylogs.operation_name',
      rare:
        'event.type event.outcome user.name user.email user.full_name source.ip ' +
        `${placesOf('source')} ${networksOf('source')}`,
    }),
  ],
};
