import type { EnvironmentFile } from '../../host/environments/environment_file';
import type { Situation } from './situation';
import { source } from './source_of_documents';

/** Security's own list of indices is empty, as an administrator may set it. */
export const CLUSTER_WITHOUT_DEFAULTS: EnvironmentFile = {
  indices: [source('there')],
  uiSettings: { 'securitySolution:defaultIndex': [] },
};

export const UNNAMED_INDICES_SITUATION: Situation & Required<Pick<Situation, 'job'>> = {
  name: 'neither the module nor Security names indices',
  job: { reads: null },
  expected: ['unknown', 'no_index_pattern'],
};
