import { source } from './source_of_documents';
import type { Situation } from './situation';

/** More documents than are all looked at; few of them of another kind, and fewer with a certain field. */
const CROWD = source('crowd', {
  fromDaysAgo: 14,
  types: { 'crowd.empty': 'keyword' },
  documents: [
    { perDay: 80_000 },
    { perDay: 5, fields: { 'event.category': 'seldom' } },
    { perDay: 0.2, fields: { 'crowd.seldom': 'here' } },
  ],
});

/** So many documents that numbers come from a sample. */
export const SAMPLED_SITUATIONS: Situation[] = [
  {
    name: 'a million documents',
    indices: [CROWD],
    expected: ['ready', 'data_found'],
    because: { estimated: true },
    evidence: { certainty: { kind: 'estimated' } },
  },
  {
    name: 'a few dozen documents among a million, which are all counted',
    job: {
      reads: 'crowd',
      query: { term: { 'event.category': 'seldom' } },
    },
    expected: ['ready', 'data_found'],
    because: { estimated: false },
    evidence: { certainty: { kind: 'exact' }, documents: expect.closeTo(70, -1) },
  },
  {
    name: 'a field of three documents among a million, which a sample may not show',
    job: { reads: 'crowd', detectors: [{ function: 'rare', by_field_name: 'crowd.seldom' }] },
    expected: ['limited', 'field_sparse', 'data_found'],
    because: { estimated: true },
  },
  {
    name: 'a field of no document among a million',
    job: { reads: 'crowd', detectors: [{ function: 'rare', by_field_name: 'crowd.empty' }] },
    expected: ['needs_data', 'field_missing', 'data_found'],
  },
];
