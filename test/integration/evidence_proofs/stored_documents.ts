import { IndexCatalogue } from '../../host/elasticsearch/data/index_catalogue';
import type { IndexData } from '../../host/elasticsearch/data/index_data';
import type { Environment, FieldScalar } from '../../host/environments/environment';

/** One document as the stand-in stores it. */
export interface StoredDocument {
  /** Of its data stream, or its index. */
  indexName: string;
  timeMs: number;
  values(field: string): readonly FieldScalar[];
  /** True if the field, or one below it, has a value. */
  has(field: string): boolean;
  isMapped(field: string): boolean;
}

/** Every document of an environment whose stand-in started at `startedMs`, one after the other. */
export function storedDocuments(environment: Environment, startedMs: number): StoredDocument[] {
  return new IndexCatalogue(environment.indices, startedMs, environment).all.flatMap(documentsOfIndex);
}

function documentsOfIndex(index: IndexData): StoredDocument[] {
  const fieldsBelow = new Map<string, string[]>();
  const below = (path: string) => {
    const known = fieldsBelow.get(path);
    if (known) return known;
    const found = [...index.mapping.keys()].filter((field) => field === path || field.startsWith(`${path}.`));
    fieldsBelow.set(path, found);
    return found;
  };
  return [...index.timestamps].map((timeMs, position) => {
    const values = (field: string) => (field === '_tier' ? [index.tier] : index.valuesAt(field, position));
    return {
      indexName: index.name,
      timeMs,
      values,
      has: (field) =>
        field === index.timeField || below(field).some((name) => index.valuesAt(name, position).length > 0),
      isMapped: (field) => field === index.timeField || index.mapping.has(field),
    };
  });
}
