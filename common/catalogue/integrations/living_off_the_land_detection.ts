import { enrichedKind, type Shape } from './document_kind';
import { WINDOWS_PROCESS_STARTS_OF_DEFEND } from './elastic_defend';
import type { DocumentKind, Integration } from './integration';
import { SYSTEM } from './system';
import { WINDOWS } from './windows';

/** Each process event gets a verdict: by the model, and by a list of what is known to be abused. */
const VERDICT: Shape = {
  values: { 'problemchild.prediction': [0, 1], blocklist_label: [0, 1] },
  open: 'problemchild.prediction_probability',
};

/** Those of an integration that name the process. */
function processStartsOf({ kinds }: Integration): DocumentKind[] {
  return kinds.filter(
    ({ values, open }) =>
      values['host.os.type']?.includes('windows') === true &&
      values['event.category']?.includes('process') === true &&
      values['event.type']?.includes('start') === true &&
      open.has('process.name')
  );
}

/**
 * packages/problemchild/elasticsearch/ingest_pipeline/problem_child_{ingest,inference}_pipeline.yml: for process events of
 * Windows hosts, whichever package ships them, once people have added the pipeline to their data stream.
 */
export const LIVING_OFF_THE_LAND_DETECTION: Integration = {
  package: 'problemchild',
  title: 'Living off the Land Attack Detection',
  platform: 'elasticsearch',
  kinds: [
    enrichedKind(WINDOWS_PROCESS_STARTS_OF_DEFEND, 'endpoint', VERDICT),
    ...processStartsOf(SYSTEM).map((kind) => enrichedKind(kind, 'system', VERDICT)),
    ...processStartsOf(WINDOWS).map((kind) => enrichedKind(kind, 'windows', VERDICT)),
  ],
};
