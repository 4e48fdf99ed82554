import type { IndexData } from '../data/index_data';
import type { Selection } from './aggregation';
import { DocumentList } from './document_list';

/**
 * The documents under each key that they have, found in one pass however many keys there are. A document may have several
 * keys, each at most once in a row; indices without a document under a key are left out of what is under it.
 */
export function groupDocuments<K>(
  selections: readonly Selection[],
  keysOf: (index: IndexData, document: number) => Iterable<K>
): (key: K) => Selection[] {
  const groups = selections.map(({ index, documents }) => {
    const positions = new Map<K, number[]>();
    documents.forEach((document) => {
      for (const key of keysOf(index, document)) {
        const known = positions.get(key);
        if (known === undefined) positions.set(key, [document]);
        else known.push(document);
      }
    });
    return { index, positions };
  });
  return (key) =>
    groups.flatMap(({ index, positions }) => {
      const found = positions.get(key);
      if (found === undefined) return [];
      return [{ index, documents: new DocumentList(found) }];
    });
}
