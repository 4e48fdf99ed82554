import { enrichedKind, type Shape } from './document_kind';
import { LINUX_LOOKUPS_OF_DEFEND, WINDOWS_LOOKUPS_OF_DEFEND } from './elastic_defend';
import type { Integration } from './integration';
import { LOOKUPS_OF_NETWORK_TRAFFIC } from './network_traffic';

const PROBABILITY: Shape = { open: 'ml_is_dga.malicious_prediction ml_is_dga.malicious_probability' };

/**
 * packages/dga: docs/README.md and elasticsearch/ingest_pipeline. The name in a look-up gets the probability that a
 * program made it up, once people have added the pipeline to their data stream.
 */
export const DGA_DETECTION: Integration = {
  package: 'dga',
  title: 'Domain Generation Algorithm Detection',
  platform: 'elasticsearch',
  kinds: [
    enrichedKind(LOOKUPS_OF_NETWORK_TRAFFIC, 'network_traffic', PROBABILITY),
    enrichedKind(LINUX_LOOKUPS_OF_DEFEND, 'endpoint', PROBABILITY),
    enrichedKind(WINDOWS_LOOKUPS_OF_DEFEND, 'endpoint', PROBABILITY),
  ],
};
