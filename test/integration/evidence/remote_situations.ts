import type { EnvironmentFile } from '../../host/environments/environment_file';
import { source } from './source_of_documents';
import type { Situation } from './situation';

const NEVER = { term: { 'event.category': 'nothing_of_the_kind' } };

/** One remote cluster that answers, and one that does not but may be passed over. */
export const REMOTE_CLUSTERS: EnvironmentFile['remoteClusters'] = [
  { name: 'berlin', indices: [source('far-a')] },
  { name: 'oslo', connected: false, indices: [source('far-a')] },
];

/** The same, and one without which there is no answer. */
export const NEEDED_REMOTE_CLUSTERS: EnvironmentFile['remoteClusters'] = [
  ...REMOTE_CLUSTERS,
  { name: 'lima', connected: false, skipUnavailable: false, indices: [source('far-a')] },
];

/** Jobs that read remote clusters, while none that is needed is away. */
export const REMOTE_SITUATIONS: Situation[] = [
  {
    name: 'data in a remote cluster',
    job: { reads: 'berlin:far-*' },
    expected: ['ready', 'data_found'],
    because: { indices: ['berlin:far-*'] },
  },
  {
    name: 'data in a remote cluster, which the query does not select',
    job: { reads: 'berlin:far-*', query: NEVER },
    expected: ['needs_data', 'no_data'],
  },
  {
    name: 'no index of the name in a remote cluster',
    job: { reads: 'berlin:nothing-*' },
    expected: ['needs_data', 'no_matching_index'],
  },
  {
    name: 'data here and in a remote cluster',
    indices: [source('near-and-far')],
    job: { reads: 'near-and-far,berlin:far-a' },
    expected: ['ready', 'data_found'],
    because: { atLeast: false },
  },
  {
    name: 'a remote cluster that is away',
    job: { reads: 'oslo:far-*' },
    expected: ['unknown', 'partly_checked'],
    because: { part: { cause: 'partial', detail: expect.stringContaining('oslo') } },
  },
  {
    name: 'data here, while a remote cluster is away',
    indices: [source('near-a')],
    job: { reads: 'near-a,oslo:far-*' },
    expected: ['ready', 'data_found', 'partly_checked'],
    because: { atLeast: true },
  },
  {
    name: 'nothing here, while a remote cluster is away',
    indices: [source('near-b')],
    job: { reads: 'near-b,oslo:far-*', query: NEVER },
    expected: ['unknown', 'partly_checked'],
  },
  {
    name: 'all clusters, of which one is away',
    job: { reads: '*:far-*' },
    expected: ['ready', 'data_found', 'partly_checked'],
  },
  {
    name: 'a remote cluster that nobody knows',
    job: { reads: 'nowhere:far-*' },
    expected: ['unknown', 'check_failed'],
    because: { check: 'presence', failure: { cause: 'rejected', status: 404 } },
  },
];

/** Jobs in a cluster where one that is needed is away. */
export const NEEDED_REMOTE_SITUATIONS: Situation[] = [
  {
    name: 'a needed remote cluster that is away',
    job: { reads: 'lima:far-*' },
    expected: ['unknown', 'check_failed'],
    because: { check: 'presence', failure: { cause: 'server_error', status: 502 } },
  },
  {
    name: 'data here, while a needed remote cluster is away',
    indices: [source('near-c')],
    job: { reads: 'near-c,lima:far-*' },
    expected: ['unknown', 'check_failed'],
  },
  {
    name: 'a job that reads other clusters than the needed one',
    job: { reads: 'berlin:far-*' },
    expected: ['ready', 'data_found'],
  },
  {
    name: 'a job that reads only what is here',
    indices: [source('near-d')],
    expected: ['ready', 'data_found'],
  },
  {
    name: 'a job that finds nothing here',
    indices: [source('near-e')],
    job: { query: NEVER },
    expected: ['needs_data', 'no_data'],
  },
];
