import type { Fault } from '../../host/elasticsearch/elasticsearch_stand_in';
import type { EnvironmentFile } from '../../host/environments/environment_file';
import type { ExampleJob } from './example_job';
import type { ExpectedVerdict } from './situation';
import { source } from './source_of_documents';

/** Something that goes wrong in a cluster, or a user with few rights, and what is to be said of some jobs meanwhile. */
export interface TroubleSituation {
  name: string;
  faults?: Fault[];
  /** Who asks; the superuser if absent. */
  user?: string;
  /** By the job's id. */
  expected: Partial<Record<TroubledJob, ExpectedVerdict>>;
  /** Members that the first reason of each of these jobs must have. */
  because?: Record<string, unknown>;
  /** Codes of warnings that must come with the answer; none if absent. */
  warnings?: string[];
  /** Why the product does not say so yet; the test fails once it does. */
  defect?: string;
}

export type TroubledJob = keyof typeof TROUBLED_JOBS;

const NEVER = { term: { 'event.category': 'nothing_of_the_kind' } };
const NO_FIELD = [{ function: 'rare', by_field_name: 'never.mapped' }];
const WORDS = [{ function: 'rare', by_field_name: 'red.words' }];

/** Two sources, red and blue, and jobs that read one or both of them; red again in the cold tier. */
export const TROUBLED_JOBS = {
  red: { reads: 'color-red' },
  blue: { reads: 'color-blue' },
  both: { reads: 'color-*' },
  red_nothing: { reads: 'color-red', query: NEVER },
  blue_nothing: { reads: 'color-blue', query: NEVER },
  both_nothing: { reads: 'color-*', query: NEVER },
  blue_text: { reads: 'color-blue', detectors: WORDS },
  both_no_field: { reads: 'color-*', detectors: NO_FIELD },
  blue_no_field: { reads: 'color-blue', detectors: NO_FIELD },
  cold: { reads: 'ice' },
} satisfies Record<string, Pick<ExampleJob, 'reads'> & Partial<ExampleJob>>;

export const TROUBLED_CLUSTER: EnvironmentFile = {
  indices: [
    source('color-red'),
    source('color-blue', { types: { 'red.words': 'text' }, fields: { 'red.words': 'a few words' } }),
    source('ice', { tier: 'data_cold' }),
  ],
  users: [
    {
      name: 'elastic',
      elasticsearch: { cluster: ['all'], indices: [{ names: ['*'], privileges: ['all'] }] },
      kibana: 'all',
    },
    {
      name: 'red_reader',
      elasticsearch: {
        cluster: ['monitor_ml'],
        indices: [{ names: ['color-red'], privileges: ['read', 'view_index_metadata'] }],
      },
      kibana: 'all',
    },
    { name: 'nobody', elasticsearch: { cluster: ['monitor_ml'] }, kibana: 'all' },
  ],
};

const SEARCHES = /_msearch$/;

/** Faults strike in their order: this one uses up the first requests, without harm. */
function after(requests: number, path: RegExp): Fault {
  return { match: { path }, effect: { delayMs: 0 }, times: requests };
}

/** What is said of jobs that read blue alone, whatever befalls red. */
const BLUE_AS_EVER = {
  blue: ['ready', 'data_found'],
  blue_nothing: ['needs_data', 'no_data'],
  blue_text: ['limited', 'field_unsuitable', 'data_found'],
  blue_no_field: ['needs_data', 'field_missing', 'data_found'],
} satisfies TroubleSituation['expected'];

export const TROUBLE_SITUATIONS: TroubleSituation[] = [
  {
    name: 'no trouble',
    expected: {
      ...BLUE_AS_EVER,
      red: ['ready', 'data_found'],
      both: ['ready', 'data_found'],
      both_nothing: ['needs_data', 'no_data'],
      both_no_field: ['needs_data', 'field_missing', 'data_found'],
      cold: ['unknown', 'only_cold_tiers'],
    },
  },
  {
    name: '403 on one index: the jobs that read others',
    faults: [{ match: { path: SEARCHES, index: 'color-red' }, effect: { status: 403 } }],
    expected: BLUE_AS_EVER,
  },
  {
    name: '403 on one index: the jobs that read it',
    faults: [{ match: { path: SEARCHES, index: 'color-red' }, effect: { status: 403 } }],
    expected: {
      red: ['unknown', 'check_failed'],
      both: ['unknown', 'check_failed'],
      both_nothing: ['unknown', 'check_failed'],
    },
    because: { check: 'presence', failure: { cause: 'forbidden', status: 403 } },
  },
  {
    name: '429 on all searches',
    faults: [{ match: { path: SEARCHES }, effect: { status: 429 } }],
    expected: { red: ['unknown', 'check_failed'], blue_nothing: ['unknown', 'check_failed'] },
    because: { check: 'presence', failure: { cause: 'too_many_requests', status: 429 } },
  },
  {
    name: '429 on the numbers, though presence was told',
    faults: [after(1, SEARCHES), { match: { path: SEARCHES }, effect: { status: 429 }, times: 1 }],
    expected: {
      red: ['unknown', 'check_failed'],
      both: ['unknown', 'check_failed'],
      both_no_field: ['unknown', 'check_failed'],
    },
    because: { check: 'details', failure: { cause: 'too_many_requests' } },
  },
  {
    name: '429 on the numbers: what has none',
    faults: [after(1, SEARCHES), { match: { path: SEARCHES }, effect: { status: 429 }, times: 1 }],
    expected: { red_nothing: ['needs_data', 'no_data'] },
  },
  {
    name: '429 on the search for the newest document',
    faults: [after(2, SEARCHES), { match: { path: SEARCHES }, effect: { status: 429 } }],
    expected: {
      red: ['ready', 'data_found'],
      red_nothing: ['needs_data', 'no_data', 'check_failed'],
    },
  },
  {
    name: 'a connection that breaks off',
    faults: [{ match: { path: SEARCHES }, effect: { reset: true } }],
    expected: { red: ['unknown', 'check_failed'], red_nothing: ['unknown', 'check_failed'] },
    because: { failure: { cause: 'connection' } },
  },
  {
    name: 'a slow cluster that answers in time',
    faults: [{ match: { path: SEARCHES }, effect: { delayMs: 300 } }],
    expected: { red: ['ready', 'data_found'], red_nothing: ['needs_data', 'no_data'] },
  },
  {
    name: 'an index whose searches time out',
    // As often as the searches for presence read it.
    faults: [{ match: { path: SEARCHES, index: 'color-red' }, effect: { delayMs: 11_000 }, times: 6 }],
    expected: {
      ...BLUE_AS_EVER,
      red: ['unknown', 'partly_checked'],
      both: ['unknown', 'partly_checked'],
      both_nothing: ['unknown', 'partly_checked'],
    },
  },
  {
    name: 'the only shard of one index fails: the jobs that read it alone',
    faults: [{ match: { path: SEARCHES, index: 'color-red' }, effect: { failedShards: 1 } }],
    expected: { red: ['unknown', 'check_failed'], red_nothing: ['unknown', 'check_failed'] },
    because: { failure: { cause: 'unavailable', status: 503 } },
  },
  {
    name: 'a shard of two fails: the jobs that read the other as well',
    faults: [{ match: { path: SEARCHES, index: 'color-red' }, effect: { failedShards: 1 } }],
    expected: {
      ...BLUE_AS_EVER,
      both: ['ready', 'data_found', 'partly_checked'],
      both_nothing: ['unknown', 'partly_checked'],
      both_no_field: ['unknown', 'partly_checked', 'data_found', 'field_missing'],
    },
  },
  {
    name: 'all shards fail',
    faults: [{ match: { path: SEARCHES }, effect: { failedShards: 99 } }],
    expected: { red: ['unknown', 'check_failed'], both_nothing: ['unknown', 'check_failed'] },
    because: { failure: { cause: 'unavailable', status: 503 } },
  },
  {
    name: 'field types that cannot be asked: nothing is said to be of a wrong type',
    faults: [{ match: { path: /_field_caps$/ }, effect: { status: 500 } }],
    expected: {
      red: ['ready', 'data_found'],
      blue_text: ['ready', 'data_found'],
      blue_no_field: ['needs_data', 'field_missing', 'data_found'],
    },
    warnings: ['field_types_unreadable', 'cold_tiers_unreadable'],
  },
  {
    name: 'colder tiers that cannot be asked: data may lie there',
    faults: [{ match: { path: /_field_caps$/ }, effect: { status: 500 } }],
    expected: { cold: ['unknown', 'check_failed'] },
    warnings: ['field_types_unreadable', 'cold_tiers_unreadable'],
  },
  {
    name: 'rights that cannot be asked',
    faults: [{ match: { path: /_has_privileges$/ }, effect: { status: 500 } }],
    expected: { red: ['ready', 'data_found'], blue_text: ['limited', 'field_unsuitable', 'data_found'] },
    warnings: ['privileges_unreadable'],
  },
  {
    name: 'rights that cannot be asked: data may be there, unseen',
    faults: [{ match: { path: /_has_privileges$/ }, effect: { status: 500 } }],
    user: 'red_reader',
    expected: { blue: ['unknown', 'check_failed'], both_nothing: ['unknown', 'check_failed'] },
    warnings: ['privileges_unreadable'],
  },
  {
    name: 'a user who may read one of two indices',
    user: 'red_reader',
    expected: {
      red: ['ready', 'data_found'],
      red_nothing: ['needs_data', 'no_data'],
      blue: ['unknown', 'indices_forbidden'],
      both: ['ready', 'data_found', 'indices_forbidden'],
      both_nothing: ['unknown', 'indices_forbidden'],
      both_no_field: ['unknown', 'indices_forbidden', 'data_found', 'field_missing'],
    },
  },
  {
    name: 'a user who may read nothing',
    user: 'nobody',
    expected: {
      red: ['unknown', 'indices_forbidden'],
      both: ['unknown', 'indices_forbidden'],
      both_nothing: ['unknown', 'indices_forbidden'],
    },
  },
  {
    name: 'a user with few rights while searches fail',
    faults: [{ match: { path: SEARCHES }, effect: { status: 503 } }],
    user: 'red_reader',
    expected: {
      red: ['unknown', 'check_failed'],
      both: ['unknown', 'check_failed', 'indices_forbidden'],
    },
  },
];
