import type { FieldScalar } from '../../../environments/environment';
import { IndexData } from '../../data/index_data';
import { NOW } from '../../search/testing/searched_logs';

/** Its time in minutes before `NOW`. */
export interface Scored {
  ago: number;
  job_id: string;
  record_score?: number;
  'user.name'?: string;
  'host.name'?: string;
}

const MINUTE_MS = 60_000;

/** An index of scored documents, as ML's results are. */
export function scoredIndex(documents: readonly Scored[], name = 'scores-a'): IndexData {
  const rows = [...documents]
    .sort((a, b) => b.ago - a.ago)
    .map(({ ago, ...fields }) => ({
      timeMs: NOW - ago * MINUTE_MS,
      fields: Object.fromEntries(
        Object.entries(fields).flatMap(([field, value]: [string, FieldScalar | undefined]) =>
          value === undefined ? [] : [[field, value]]
        )
      ),
    }));
  return new IndexData(
    {
      name,
      kind: 'index',
      tier: 'data_hot',
      fromDaysAgo: 1,
      toDaysAgo: 0,
      timeField: 'timestamp',
      documents: [],
    },
    NOW,
    {
      rows,
      extraMapping: {
        job_id: 'keyword',
        record_score: 'double',
        'user.name': 'keyword',
        'host.name': 'keyword',
        message: 'text',
      },
    }
  );
}

/** Three jobs; `b` has the highest score, `a` the most documents, and `c` has no score at all. */
export const SCORED: readonly Scored[] = [
  { ago: 50, job_id: 'a', record_score: 10, 'user.name': 'ann' },
  { ago: 40, job_id: 'a', record_score: 60.5, 'user.name': 'bob', 'host.name': 'dc-1' },
  { ago: 35, job_id: 'a', record_score: 30, 'user.name': 'ann' },
  { ago: 30, job_id: 'b', record_score: 91, 'user.name': 'eve' },
  { ago: 12, job_id: 'b', record_score: 0 },
  { ago: 5, job_id: 'c' },
];
