import type { EnvironmentFieldType, FieldScalar } from '../../../../environments/environment';
import { IndexData } from '../../../data/index_data';

export type WrittenDocument = { timeMs: number } & Record<string, FieldScalar>;

/** An index with these documents, in time order. */
export function writtenIndex(
  documents: readonly WrittenDocument[],
  types: Record<string, EnvironmentFieldType>
): IndexData {
  const rows = documents.map(({ timeMs, ...fields }) => ({ timeMs, fields }));
  return new IndexData(
    {
      name: 'logs-written',
      kind: 'index',
      tier: 'data_hot',
      fromDaysAgo: 1,
      toDaysAgo: 1,
      types,
      documents: [],
    },
    0,
    { rows }
  );
}
