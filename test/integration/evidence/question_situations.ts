import { source } from './source_of_documents';
import type { Situation } from './situation';

/** More clauses than the cluster of these situations takes. */
const TOO_MANY = Array.from({ length: 1100 }, (_, i) => ({ term: { 'process.name': `tool-${i}` } }));

/** Which indices are meant, what is asked at all, and queries that Elasticsearch does not take. */
export const QUESTION_SITUATIONS: Situation[] = [
  {
    name: 'a module without index pattern reads the indices that Security reads',
    indices: [source('default-a')],
    job: { reads: null },
    expected: ['ready', 'data_found'],
    because: { indices: ['default-*'] },
  },
  {
    name: "a chosen index pattern in place of the module's",
    indices: [source('chosen-a')],
    job: { reads: 'unchosen-*' },
    request: { indexPattern: 'chosen-*' },
    expected: ['ready', 'data_found'],
    because: { indices: ['chosen-*'] },
  },
  {
    name: 'a chosen index pattern without data',
    indices: [source('left-by-choice')],
    request: { indexPattern: 'nothing-chosen-*' },
    expected: ['needs_data', 'no_matching_index'],
    because: { indices: ['nothing-chosen-*'] },
  },
  {
    name: 'a chosen index pattern, for a datafeed that names its indices itself',
    indices: [source('fixed-a')],
    job: { fixed: true },
    request: { indexPattern: 'nothing-chosen-*' },
    expected: ['ready', 'data_found'],
    because: { indices: ['fixed-a'] },
  },
  {
    name: 'no evidence was asked for',
    indices: [source('unasked')],
    request: { evidence: false },
    expected: ['unknown', 'not_checked'],
  },
  {
    name: 'a clause that Elasticsearch does not know',
    indices: [source('bogus')],
    job: { query: { bogus_clause: { field: 'process.name' } } },
    expected: ['unknown', 'check_failed'],
    because: { check: 'presence', failure: { cause: 'rejected', status: 400 } },
  },
  {
    name: 'a sound query beside one that Elasticsearch does not know',
    job: { reads: 'bogus' },
    expected: ['ready', 'data_found'],
  },
  {
    name: 'a value that is none of the field',
    indices: [source('no-value', { fields: { 'process.pid': 7 } })],
    job: { query: { term: { 'process.pid': 'seven' } } },
    expected: ['unknown', 'check_failed'],
    because: { check: 'presence', failure: { cause: 'rejected', status: 400 } },
  },
  {
    name: 'a sound query beside one with a value that is none of the field',
    job: { reads: 'no-value' },
    expected: ['ready', 'data_found'],
  },
  {
    name: 'a value that is none of the field in one of two indices',
    indices: [
      source('half-value-a', { fields: { 'half.pid': 7 } }),
      source('half-value-b', { fields: { 'half.pid': 'seven' } }),
    ],
    job: { reads: 'half-value-*', query: { term: { 'half.pid': 'seven' } } },
    expected: ['ready', 'data_found', 'partly_checked'],
  },
  {
    name: 'a sound query beside one that half of the indices do not take',
    job: { reads: 'half-value-*' },
    expected: ['ready', 'data_found'],
    because: { atLeast: false },
  },
  {
    name: 'more clauses than the cluster takes',
    indices: [source('clauses')],
    job: { query: { bool: { should: TOO_MANY } } },
    expected: ['unknown', 'check_failed'],
    because: { failure: { cause: 'rejected', status: 400 } },
  },
  {
    name: 'a sound query beside one with too many clauses',
    job: { reads: 'clauses' },
    expected: ['ready', 'data_found'],
  },
];
