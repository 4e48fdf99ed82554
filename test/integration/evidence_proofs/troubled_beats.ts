import type { Environment, EnvironmentIndex, FieldValue } from '../../host/environments/environment';

/** Fields that most documents of Auditbeat lack in `troubledBeats`. */
const SPARSE = new Set(['process.name', 'user.name', 'source.ip']);

/** The environment `beats` after Packetbeat stopped, soon after Winlogbeat began, and with an Auditbeat that loses fields. */
export function troubledBeats(beats: Environment): Environment {
  return { ...beats, indices: beats.indices.map(troubled) };
}

function troubled(index: EnvironmentIndex): EnvironmentIndex {
  const [beat] = index.name.split('-');
  switch (beat) {
    case 'packetbeat':
      return { ...index, toDaysAgo: 10 };
    case 'winlogbeat':
      return { ...index, fromDaysAgo: 0.1 };
    default:
      return { ...index, documents: index.documents.map(withSparseFields) };
  }
}

function withSparseFields(
  kind: EnvironmentIndex['documents'][number]
): EnvironmentIndex['documents'][number] {
  const fields = Object.entries(kind.fields).map(([field, value]): [string, FieldValue] => [
    field,
    SPARSE.has(field) ? inFewDocuments(value) : value,
  ]);
  return { ...kind, fields: Object.fromEntries(fields) };
}

function inFewDocuments(value: FieldValue): FieldValue {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' ? { ...value, share: 0.3 } : { oneOf: [value], share: 0.3 };
}
