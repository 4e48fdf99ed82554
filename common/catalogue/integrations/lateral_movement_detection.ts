import { indexKind } from './document_kind';
import type { Integration } from './integration';

const SESSION =
  'session.start_time session.complete_time session.duration number_processes_per_session total_length_process_args';

/**
 * packages/lmd/elasticsearch/transform/pivot_transform_ea/transform.yml: a document for each remote desktop session that
 * Elastic Defend saw processes of. The package's jobs on files read Elastic Defend's own events.
 */
export const LATERAL_MOVEMENT_DETECTION: Integration = {
  package: 'lmd',
  title: 'Lateral Movement Detection',
  platform: 'elasticsearch',
  kinds: [
    indexKind('ml-rdp-lmd_ea', ['endpoint'], SESSION, {
      open: 'host.name host.id user.name user.id event.module source.ip destination.ip process.Ext.authentication_id',
    }),
  ],
};
