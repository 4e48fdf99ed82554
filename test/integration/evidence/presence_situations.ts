import { source } from './source_of_documents';
import type { Situation } from './situation';

const NEVER = { term: { 'event.category': 'nothing_of_the_kind' } };
const LEAVES_OUT_COLD = { terms: { _tier: ['data_frozen', 'data_cold'] } };
const IS_PROCESS = { term: { 'event.category': 'process' } };

/** Whether the query selects anything, where, and when. */
export const PRESENCE_SITUATIONS: Situation[] = [
  {
    name: 'documents of the look-back',
    indices: [source('plain')],
    expected: ['ready', 'data_found'],
    because: { estimated: false, atLeast: false, lookbackDays: 14, indices: ['plain'] },
  },
  {
    name: 'an event of several categories',
    indices: [source('categories', { fields: { 'event.category': ['session', 'process'] } })],
    expected: ['ready', 'data_found'],
  },
  {
    name: 'an index of Beats, without data_stream.dataset',
    indices: [
      source('beat', {
        kind: 'index',
        fields: { 'event.module': 'auditd', 'agent.type': 'auditbeat' },
      }),
    ],
    expected: ['ready', 'data_found'],
    evidence: { sources: [expect.objectContaining({ id: 'auditd' })] },
  },
  {
    name: 'documents that only event.dataset tells apart',
    indices: [source('dataset', { kind: 'index', fields: { 'event.dataset': 'system.process' } })],
    expected: ['ready', 'data_found'],
    evidence: { sources: [expect.objectContaining({ id: 'system.process' })] },
  },
  {
    name: 'a data stream of Fleet',
    indices: [
      source('stream', {
        fields: { 'data_stream.dataset': 'endpoint.events.process', 'event.dataset': 'other' },
      }),
    ],
    expected: ['ready', 'data_found'],
    evidence: { sources: [expect.objectContaining({ id: 'endpoint.events.process' })] },
  },
  {
    name: 'documents of which the query selects none',
    indices: [source('unselected')],
    job: { query: NEVER },
    expected: ['needs_data', 'no_data'],
    because: { lookbackDays: 14, indices: ['unselected'] },
  },
  {
    name: 'an index without documents',
    indices: [source('hollow', { documents: [] })],
    expected: ['needs_data', 'no_data'],
  },
  {
    name: 'no index of the name',
    job: { reads: 'absent' },
    expected: ['needs_data', 'no_matching_index'],
    because: { indices: ['absent'] },
  },
  {
    name: 'no index that a wildcard means',
    job: { reads: 'absent-*' },
    expected: ['needs_data', 'no_matching_index'],
  },
  {
    name: 'a closed index',
    indices: [source('shut', { state: 'closed' })],
    expected: ['needs_data', 'no_matching_index'],
  },
  {
    name: 'a closed index beside an open one',
    indices: [source('half-shut', { state: 'closed' }), source('half-open')],
    job: { reads: 'half-*' },
    expected: ['ready', 'data_found'],
  },
  {
    name: 'one of two patterns without an index',
    indices: [source('one-there')],
    job: { reads: 'one-there, one-absent-*' },
    expected: ['ready', 'data_found'],
  },
  {
    name: 'an alias',
    indices: [source('behind-alias')],
    aliases: [{ name: 'in-front', indices: ['behind-alias'] }],
    job: { reads: 'in-front' },
    expected: ['ready', 'data_found'],
  },
  {
    name: 'a wildcard whose only data is excluded',
    indices: [source('part-full'), source('part-hollow', { documents: [] })],
    job: { reads: 'part-*,-part-full' },
    expected: ['needs_data', 'no_data'],
  },
  {
    name: 'a wildcard with data beside what is excluded',
    indices: [source('rest-a'), source('rest-b')],
    job: { reads: 'rest-*,-rest-b' },
    expected: ['ready', 'data_found'],
    because: { indices: ['rest-*', '-rest-b'] },
  },
  {
    name: 'a time field of its own',
    indices: [source('own-time', { kind: 'index', timeField: 'created.timestamp' })],
    job: { timeField: 'created.timestamp' },
    expected: ['ready', 'data_found'],
  },
  {
    name: 'a time field that no document has',
    indices: [source('no-time')],
    job: { timeField: 'gone.timestamp' },
    expected: ['needs_data', 'no_data'],
  },
  {
    name: 'data older than the look-back',
    indices: [source('past', { toDaysAgo: 15 })],
    expected: ['needs_data', 'data_stopped'],
    because: { lookbackDays: 14, indices: ['past'] },
  },
  {
    name: 'data from the future only',
    indices: [source('ahead', { fromDaysAgo: 1, clockAheadMinutes: 3 * 24 * 60 })],
    expected: ['needs_data', 'data_in_future'],
    because: { indices: ['ahead'] },
  },
  {
    name: 'a clock that is 90 minutes ahead',
    indices: [source('little-ahead', { clockAheadMinutes: 90 })],
    expected: ['ready', 'data_found'],
  },
  {
    name: 'only cold data, for a query that leaves it out',
    indices: [source('cold-left', { tier: 'data_cold' })],
    job: { query: { bool: { filter: [IS_PROCESS], must_not: [LEAVES_OUT_COLD] } } },
    expected: ['needs_data', 'only_cold_tiers'],
    because: { coldIndices: [expect.stringContaining('cold-left')] },
  },
  {
    name: 'only frozen data, for a query that leaves it out',
    indices: [source('frozen-left', { tier: 'data_frozen' })],
    job: { query: { bool: { filter: [IS_PROCESS], must_not: [LEAVES_OUT_COLD] } } },
    expected: ['needs_data', 'only_cold_tiers'],
    because: { coldIndices: [expect.stringContaining('frozen-left')] },
  },
  {
    name: 'only cold data, which the datafeed would read',
    indices: [source('cold-read', { tier: 'data_cold' })],
    expected: ['unknown', 'only_cold_tiers'],
  },
  {
    name: 'cold data of the look-back, hot data before it',
    indices: [source('late-cold', { tier: 'data_cold' }), source('late-hot', { toDaysAgo: 20 })],
    job: { reads: 'late-*' },
    expected: ['needs_data', 'data_stopped', 'only_cold_tiers'],
  },
  {
    name: 'cold data older than the look-back is none of it',
    indices: [source('old-cold', { tier: 'data_cold', toDaysAgo: 20 })],
    expected: ['needs_data', 'no_data'],
  },
  {
    name: 'cold data beside hot data',
    indices: [source('both-cold', { tier: 'data_cold' }), source('both-hot')],
    job: { reads: 'both-*' },
    expected: ['ready', 'data_found'],
  },
  {
    name: 'warm data',
    indices: [source('warm', { tier: 'data_warm' })],
    expected: ['ready', 'data_found'],
  },
];
